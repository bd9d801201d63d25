import type { Example } from '../example.ts';
import { QrCode } from './qr-code.tsx';

export const examples: Example[] = [
  {
    name: 'finder',
    view: say => (
      <QrCode
        size={7}
        path="M0 0h7v7h-7zM1 1v5h5v-5zM2 2h3v3h-3z"
        label={say('Kode QR contoh', 'Example QR code')}
      />
    ),
  },
];

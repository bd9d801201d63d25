import type { Example } from '../example.ts';
import { FileField } from './file-field.tsx';

export const examples: Example[] = [
  {
    name: 'photo',
    view: say => (
      <FileField
        name="photo"
        photo
        label={say('Foto depan', 'Front photo')}
        hint={say('Dekat jendela, alas polos.', 'Near a window, on a plain cloth.')}
      />
    ),
  },
  {
    name: 'error',
    view: say => (
      <FileField
        name="sales-file"
        label={say('Berkas penjualan', 'Sales file')}
        error={say(
          'Berkas kosong. Unduh ulang dari toko daring, lalu unggah lagi.',
          'The file is empty. Download it again from the marketplace, then upload it.',
        )}
      />
    ),
  },
];

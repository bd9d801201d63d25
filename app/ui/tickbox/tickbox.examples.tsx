import type { Example } from '../example.ts';
import { Tickbox } from './tickbox.tsx';

export const examples: Example[] = [
  {
    name: 'ticked',
    view: say => (
      <Tickbox name="consent" checked>
        {say(
          'Saya setuju data usaha ditampilkan di etalase',
          'I agree that the business is shown in the showcase',
        )}
      </Tickbox>
    ),
  },
  {
    name: 'error',
    view: say => (
      <Tickbox
        name="terms"
        error={say('Centang dulu untuk melanjutkan.', 'Tick this to continue.')}
        hint={say('Bisa ditarik kapan saja.', 'You can withdraw it at any time.')}
      >
        {say('Saya setuju dengan ketentuan', 'I agree to the terms')}
      </Tickbox>
    ),
  },
];

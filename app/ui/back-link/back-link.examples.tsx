import type { Example } from '../example.ts';
import { BackLink, Trail } from './back-link.tsx';

export const examples: Example[] = [
  {
    name: 'named',
    view: say => <BackLink to="/">{say('Produk saya', 'My products')}</BackLink>,
  },
  {
    name: 'plain',
    view: () => <BackLink to="/" />,
  },
  {
    name: 'trail',
    view: say => (
      <Trail
        places={[
          { to: '/', text: say('Belajar', 'Learn') },
          { to: '/gallery', text: say('Menayangkan produk', 'Listing a product') },
        ]}
      />
    ),
  },
];

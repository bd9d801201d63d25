import type { Example } from '../example.ts';
import { Layout } from './layout.tsx';

export const examples: Example[] = [
  {
    name: 'vendor',
    page: true,
    view: say => (
      <Layout
        home="/vendor"
        pemda="Kabupaten Batang"
        at="/vendor/products/1"
        menu={[{ to: '/account', text: 'Siti Aminah' }]}
        tabs={[
          { to: '/vendor', text: say('Beranda', 'Home'), icon: 'home' },
          { to: '/vendor/products', text: say('Produk', 'Products'), icon: 'box' },
        ]}
        foot={<p>UKPBJ Kabupaten Batang</p>}
      >
        <h1>{say('Produk saya', 'My products')}</h1>
      </Layout>
    ),
  },
  {
    name: 'office',
    page: true,
    view: say => (
      <Layout
        home="/ukpbj"
        width="wide"
        at="/ukpbj/unsold"
        menu={[
          { to: '/ukpbj/registrations', text: say('Pendaftaran', 'Registrations') },
          { to: '/ukpbj/unsold', text: say('Belum laku', 'Never sold') },
        ]}
      >
        <h1>{say('Produk yang belum laku', 'Products never sold')}</h1>
      </Layout>
    ),
  },
];

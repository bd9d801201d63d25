import type { Example } from '../example.ts';
import { MoneyField } from './money-field.tsx';

export const examples: Example[] = [
  {
    name: 'plain',
    view: say => (
      <MoneyField
        name="price"
        label={say('Harga', 'Price')}
        hint={say('Untuk satu bungkus, ongkos kirim tidak ikut.', 'For one pack, without delivery.')}
        defaultValue="15.000"
      />
    ),
  },
  {
    name: 'error',
    view: say => (
      <MoneyField
        name="price-wrong"
        label={say('Harga', 'Price')}
        error={say('Isi harga dalam rupiah, contoh 15.000', 'Give the price in rupiah, such as 15.000')}
        defaultValue="lima belas"
      />
    ),
  },
];

import { Button } from '../button/button.tsx';
import type { Example } from '../example.ts';
import { MoneyField } from '../money-field/money-field.tsx';
import { TextField } from '../text-field/text-field.tsx';
import { Form } from './form.tsx';

export const examples: Example[] = [
  {
    name: 'refused',
    view: say => (
      <Form
        action="/gallery"
        problems={[{ code: 'title-missing', field: 'form-title' }]}
        values={{ 'form-title': '', 'form-price': '15.000' }}
        say={() => say('Tulis nama produk.', 'Write the name of the product.')}
      >
        <TextField name="form-title" label={say('Nama produk', 'Product name')} />
        <MoneyField name="form-price" label={say('Harga', 'Price')} />
        <Button>{say('Simpan', 'Save')}</Button>
      </Form>
    ),
  },
];

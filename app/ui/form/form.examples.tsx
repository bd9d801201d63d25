import { Button } from '../button/button.tsx';
import type { Example } from '../example.ts';
import { MoneyField } from '../money-field/money-field.tsx';
import { TextField } from '../text-field/text-field.tsx';
import { Form } from './form.tsx';

/** Fetched when the form is sent, as a domain's schema is. */
async function loadSchema() {
  const { z } = await import('zod');
  return z.object({ 'checked-name': z.string().trim().min(1, 'name-missing') });
}

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
  {
    name: 'checked',
    view: say => (
      <Form action="/gallery" schema={loadSchema} say={() => say('Tulis nama Anda.', 'Write your name.')}>
        <TextField name="checked-name" label={say('Nama Anda', 'Your name')} autoComplete="off" />
        <Button kind="second">{say('Periksa', 'Check')}</Button>
      </Form>
    ),
  },
];

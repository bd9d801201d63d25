import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Choice } from '~/ui/choice/choice.tsx';
import { checkForm } from '~/ui/form/check-form.ts';
import { Form } from '~/ui/form/form.tsx';
import { readForm } from '~/ui/form/read-form.ts';
import { MoneyField } from '~/ui/money-field/money-field.tsx';
import { SelectField } from '~/ui/select-field/select-field.tsx';
import { TextField } from '~/ui/text-field/text-field.tsx';
import { TextArea } from '~/ui/textarea/textarea.tsx';
import { Tickbox } from '~/ui/tickbox/tickbox.tsx';
import { render } from './render.tsx';

describe('answers of a form', () => {
  it('are text by name, a list where a name comes again', () => {
    const data = new FormData();
    data.append('name', 'Siti');
    data.append('channel', 'mbiz');
    data.append('channel', 'tisera');
    data.append('channel', 'bela');
    expect(readForm(data)).toEqual({ name: 'Siti', channel: ['mbiz', 'tisera', 'bela'] });
  });

  it('leave files to the server', () => {
    const data = new FormData();
    data.append('photo', new File(['x'], 'a.jpg'));
    expect(readForm(data)).toEqual({});
  });
});

describe('checking before sending', () => {
  const schema = z.object({
    nib: z.string().regex(/^\d{13}$/, 'nib-wrong-length'),
    address: z.object({ rt: z.string().min(1, 'rt-missing') }),
  });

  it('finds nothing in good answers', async () => {
    expect(await checkForm({ nib: '9120405123456', address: { rt: '01' } }, schema)).toEqual([]);
  });

  it('gives the code of each field, nested names joined', async () => {
    expect(await checkForm({ nib: '91', address: { rt: '' } }, schema)).toEqual([
      { code: 'nib-wrong-length', field: 'nib' },
      { code: 'rt-missing', field: 'address.rt' },
    ]);
  });
});

describe('a form refused by the server', () => {
  const problems = [
    { code: 'nib-wrong-length', field: 'nib', data: { n: 12 } },
    { code: 'nib-unknown', field: 'nib' },
    { code: 'busy' },
  ];
  const values = {
    nib: '9120',
    note: 'catatan',
    district: 'b',
    pkp: 'no',
    channel: ['x', 'y'],
    agree: 'yes',
    price: 15000,
  };
  const html = render(
    <Form
      problems={problems}
      values={values}
      say={p => `${p.code} ${p.data?.n ?? ''}`.trim()}
      action="/there"
    >
      <TextField name="nib" label="NIB" hint="13 angka" />
      <MoneyField name="price" label="Harga" />
      <TextArea name="note" label="Catatan" />
      <SelectField
        name="district"
        label="Kecamatan"
        options={[
          { value: 'a', text: 'A' },
          { value: 'b', text: 'B' },
        ]}
      />
      <Choice
        name="pkp"
        label="PKP"
        options={[
          { value: 'yes', text: 'Ya' },
          { value: 'no', text: 'Bukan' },
        ]}
      />
      <Choice
        name="channel"
        many
        label="Saluran"
        options={['x', 'y', 'z'].map(value => ({ value, text: value }))}
      />
      <Tickbox name="agree">Setuju</Tickbox>
    </Form>,
  );

  it('posts without JavaScript', () => {
    expect(html).toMatch(/<form[^>]*method="post"[^>]*action="\/there"/);
  });

  it('lists every problem with the same words, linked to its field', () => {
    expect(html).toContain('<a href="#nib">nib-wrong-length 12</a>');
    expect(html).toContain('<a href="#nib">nib-unknown</a>');
    expect(html).toMatch(/<li>busy<\/li>/);
    expect(html).toContain('Ada 3 yang perlu diperbaiki');
    expect(html).toMatch(/role="alert"[^>]*tabindex="-1"|tabindex="-1"[^>]*role="alert"/i);
  });

  it('shows the first problem of a field above its control, and ties them together', () => {
    expect(html.match(/class="wrong"/g)).toHaveLength(1);
    expect(html).toMatch(
      /id="nib-error"[\s\S]*nib-wrong-length 12[\s\S]*<input[^>]*aria-describedby="nib-hint nib-error"/,
    );
    expect(html).toMatch(/<input[^>]*id="nib"[^>]*aria-invalid="true"/);
  });

  it('keeps what was written in every kind of field', () => {
    expect(html).toMatch(/<input[^>]*value="9120"[^>]*name="nib"|<input[^>]*name="nib"[^>]*value="9120"/);
    expect(html).toMatch(/<input[^>]*value="15000"/);
    expect(html).toContain('>catatan</textarea>');
    expect(html).toContain('<option value="b" selected="">');
    expect(
      [...html.matchAll(/<input[^>]*checked=""[^>]*>/g)].map(([tag]) => /value="(\w+)"/.exec(tag)![1]),
    ).toEqual(['no', 'x', 'y', 'yes']);
  });
});

describe('a field alone', () => {
  it('has no error, no description and no value of its own', () => {
    const html = render(<TextField name="a" label="A" />);
    expect(html).toBe('<div class="field"><label for="a">A</label><input id="a" name="a"/></div>');
  });

  it('can be the page’s question', () => {
    expect(render(<TextField name="a" heading label="Berapa?" />)).toContain(
      '<h1><label for="a">Berapa?</label></h1>',
    );
  });

  it('takes its own error before the form’s', () => {
    const html = render(
      <Form problems={[{ code: 'x', field: 'a' }]} say={() => 'dari peladen'}>
        <TextField name="a" label="A" error="dari halaman" />
      </Form>,
    );
    expect(html).toMatch(/id="a-error"[\s\S]*dari halaman/);
  });
});

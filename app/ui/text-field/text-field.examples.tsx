import type { Example } from '../example.ts';
import { TextField } from './text-field.tsx';

export const examples: Example[] = [
  {
    name: 'hint',
    view: say => (
      <TextField
        name="title"
        label={say('Nama produk', 'Product name')}
        hint={say('Jenis, rasa, merek, isi bersih.', 'Kind, flavour, brand, net content.')}
        defaultValue="Emping Melinjo Asin 250 g"
      />
    ),
  },
  {
    name: 'error',
    view: say => (
      <TextField
        name="nib"
        label="NIB"
        hint={say('13 angka, di bagian atas surat NIB.', '13 digits, at the top of the NIB letter.')}
        error={say('NIB harus 13 angka. Anda baru menulis 12.', 'A NIB has 13 digits. You wrote 12.')}
        figures
        inputMode="numeric"
        defaultValue="9120 4051 2345"
      />
    ),
  },
  {
    name: 'question',
    view: say => (
      <TextField
        name="phone"
        heading
        label={say('Berapa nomor HP Anda?', 'What is your phone number?')}
        type="tel"
        autoComplete="tel"
      />
    ),
  },
];

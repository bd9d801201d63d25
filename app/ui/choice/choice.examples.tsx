import type { Example } from '../example.ts';
import { Choice } from './choice.tsx';

export const examples: Example[] = [
  {
    name: 'radio',
    view: say => (
      <Choice
        name="pkp"
        label={say('Apakah usaha Anda PKP?', 'Is your business registered for VAT?')}
        value="no"
        options={[
          { value: 'yes', text: say('Ya, memungut PPN', 'Yes, it charges VAT') },
          { value: 'no', text: say('Bukan', 'No') },
          { value: 'unknown', text: say('Saya tidak tahu', 'I do not know') },
        ]}
      />
    ),
  },
  {
    name: 'many',
    view: say => (
      <Choice
        many
        name="channels"
        label={say('Tayang di mana?', 'Listed where?')}
        hint={say('Boleh lebih dari satu.', 'More than one is fine.')}
        value={['mbiz']}
        options={[
          { value: 'gratis-ongkir', text: 'Gratis Ongkir' },
          { value: 'mbiz', text: 'Mbiz', hint: say('Berkas dikirim sampai Agustus', 'Files until August') },
          { value: 'tisera', text: 'Tisera', disabled: true },
        ]}
      />
    ),
  },
  {
    name: 'error',
    view: say => (
      <Choice
        name="form"
        label={say('Bentuk usaha', 'Legal form')}
        error={say('Pilih satu bentuk usaha.', 'Choose one legal form.')}
        options={[
          { value: 'person', text: say('Perorangan', 'Sole trader') },
          { value: 'cv', text: 'CV' },
        ]}
      />
    ),
  },
];

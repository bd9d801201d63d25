import { Row } from '../arrange/arrange.tsx';
import type { Example } from '../example.ts';
import { Exports } from '../exports/exports.tsx';
import { Action } from './action.tsx';
import { Button, ButtonLink } from './button.tsx';

export const examples: Example[] = [
  {
    name: 'filled',
    view: say => <Button icon="camera">{say('Ambil foto', 'Take a photo')}</Button>,
  },
  {
    name: 'kinds',
    view: say => (
      <Row>
        <Button>{say('Simpan dan lanjut', 'Save and continue')}</Button>
        <Button kind="second">{say('Simpan draf', 'Save draft')}</Button>
        <Button kind="danger">{say('Hapus produk', 'Delete product')}</Button>
        <Button disabled>{say('Sedang mengirim', 'Sending')}</Button>
      </Row>
    ),
  },
  {
    name: 'slim',
    view: say => (
      <Row>
        <ButtonLink to="/" kind="second" slim icon="print">
          {say('Cetak', 'Print')}
        </ButtonLink>
        <Exports csv="/gallery.csv" xlsx="/gallery.xlsx" />
      </Row>
    ),
  },
  {
    name: 'full',
    view: say => (
      <Button full>
        {say(
          'Kirim pendaftaran untuk diperiksa petugas',
          'Send the registration to be checked by an officer',
        )}
      </Button>
    ),
  },
  {
    name: 'action',
    view: say => (
      <Row>
        <Action to="/" icon="plus">
          {say('Tambah produk', 'Add a product')}
        </Action>
        <Action to="/" icon="arrow" after>
          {say('Pelajaran 4', 'Lesson 4')}
        </Action>
        <Action to="/" about="NIB">
          {say('Ubah', 'Change')}
        </Action>
      </Row>
    ),
  },
];

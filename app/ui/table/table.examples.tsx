import { BulkBar } from '../bulk-bar/bulk-bar.tsx';
import { Button } from '../button/button.tsx';
import type { Example } from '../example.ts';
import { Tag } from '../tag/tag.tsx';
import { Tick } from '../tickbox/tickbox.tsx';
import { Table } from './table.tsx';

const files = [
  {
    name: 'go-2026-11-14.csv',
    by: 'Wulan, 14 Nov 15.10',
    channel: 'Gratis Ongkir',
    rows: '4.118',
    value: 'Rp 1.284.500.000',
    clean: true,
  },
  {
    name: 'mbiz-agustus.xlsx',
    by: 'Wulan, 2 Sep 09.31',
    channel: 'Mbiz',
    rows: '612',
    value: 'Rp 203.115.000',
    clean: false,
  },
];

export const examples: Example[] = [
  {
    name: 'cards',
    wide: true,
    view: say => (
      <Table
        caption={say('Berkas penjualan masuk', 'Sales files received')}
        rows={files}
        rowKey={row => row.name}
        sorting={{
          by: 'value',
          direction: 'descending',
          to: (key, direction) => `?sort=${key}&direction=${direction}`,
        }}
        columns={[
          {
            key: 'file',
            head: say('Berkas', 'File'),
            rowHead: true,
            cell: row => (
              <>
                {row.name}
                <small>{row.by}</small>
              </>
            ),
          },
          { key: 'channel', head: say('Saluran', 'Channel'), cell: row => row.channel },
          { key: 'rows', head: say('Baris', 'Rows'), end: true, sortable: true, cell: row => row.rows },
          { key: 'value', head: say('Nilai', 'Value'), end: true, sortable: true, cell: row => row.value },
          {
            key: 'result',
            head: say('Hasil', 'Result'),
            cell: row => (
              <Tag tone={row.clean ? 'good' : 'wait'}>
                {row.clean ? say('Masuk semua', 'All in') : say('3 ditolak', '3 refused')}
              </Tag>
            ),
          },
        ]}
      />
    ),
  },
  {
    name: 'choosing',
    wide: true,
    view: say => (
      <>
        <BulkBar>
          <b>{say('2 dipilih', '2 chosen')}</b>
          <Button slim>{say('Setujui 1 yang memenuhi syarat', 'Approve the 1 that qualifies')}</Button>
          <span className="small">
            {say('Kopi Bismo belum bisa: OSS belum menjawab.', 'Not yet Kopi Bismo: OSS has not answered.')}
          </span>
        </BulkBar>
        <Table
          caption={say('Antrean pendaftaran', 'Registrations waiting')}
          unseenCaption
          rows={['Jamu Sumber Waras', 'Kopi Bismo']}
          rowKey={row => row}
          columns={[
            {
              key: 'tick',
              head: <span className="unseen">{say('Pilih', 'Choose')}</span>,
              cell: row => (
                <Tick
                  name="chosen"
                  value={row}
                  label={`${say('Pilih', 'Choose')} ${row}`}
                  checked={row === 'Kopi Bismo'}
                />
              ),
            },
            {
              key: 'name',
              head: say('Usaha', 'Business'),
              rowHead: true,
              cell: row => <a href="/">{row}</a>,
            },
            { key: 'due', head: say('Jam layanan', 'Due'), cell: () => say('sisa 3 jam', '3 hours left') },
          ]}
        />
      </>
    ),
  },
];

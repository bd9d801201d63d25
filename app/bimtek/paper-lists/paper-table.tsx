import { useWords } from '~/i18n/use-words.ts';
import { QrCode } from '~/ui/qr-code/qr-code.tsx';
import { Table } from '~/ui/table/table.tsx';

interface ShownRow {
  number: number;
  seatId: string;
  name: string | null;
  code: string;
  qr: { size: number; path: string };
}

/** The list as it is printed: a number to type, room for a signature, a code to scan. */
export function PaperTable({ title, rows }: { title: string; rows: ShownRow[] }) {
  const t = useWords();
  return (
    <Table
      caption={title}
      cards={false}
      rows={rows}
      rowKey={row => row.seatId}
      columns={[
        { key: 'number', head: t('paper-lists.number'), end: true, cell: row => row.number },
        {
          key: 'name',
          head: t('paper-lists.name'),
          rowHead: true,
          cell: row => row.name ?? t('paper-lists.forgotten'),
        },
        { key: 'signature', head: t('paper-lists.signature'), cell: () => null },
        {
          key: 'code',
          head: t('paper-lists.code'),
          cell: row => (
            <>
              <QrCode {...row.qr} pixels={96} label={t('paper-lists.qr', { number: row.number })} />
              <small>{row.code}</small>
            </>
          ),
        },
      ]}
    />
  );
}

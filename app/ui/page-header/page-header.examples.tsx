import type { Example } from '../example.ts';
import { Exports } from '../exports/exports.tsx';
import { PageHeader } from './page-header.tsx';

export const examples: Example[] = [
  {
    name: 'report',
    wide: true,
    view: say => (
      <PageHeader
        crumb={say('Keadaan 14 November 2026', 'As of 14 November 2026')}
        title={say('1.893 produk terbukti belum pernah laku', '1,893 products have never sold')}
        lead={say('4.812 produk tayang dari 1.106 usaha.', '4,812 listed products of 1,106 businesses.')}
        actions={<Exports csv="/gallery.csv" xlsx="/gallery.xlsx" />}
      />
    ),
  },
];

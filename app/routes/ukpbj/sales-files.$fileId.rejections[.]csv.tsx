import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { writeCsv } from '~/platform/export/write-csv.ts';
import { attachment, notFound } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import type { Rejection } from '~/sales/import-report.ts';
import { findSalesFile } from '~/sales/list-sales-files.server.ts';
import { rejectionSheet } from '~/sales/rejection-sheet.ts';

export const handle = definePage({ id: 'ukpbj.sales-file-rejections', access: ['ukpbj'], words: ['sales'] });

export const loader = act(handle, async v => {
  const { fileId } = v.params;
  const file = isId(fileId) ? await v.readPrimary(tx => findSalesFile(tx, fileId)) : null;
  if (!file) throw notFound();
  const sheet = rejectionSheet(file.rejections as Rejection[], v.t);
  return attachment(writeCsv(sheet), { name: 'baris-ditolak.csv', type: 'text/csv; charset=utf-8' });
});

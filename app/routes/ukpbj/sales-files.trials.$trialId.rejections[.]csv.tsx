import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { writeCsv } from '~/platform/export/write-csv.ts';
import { attachment, notFound } from '~/platform/http/reply.server.ts';
import { rejectionSheet } from '~/sales/rejection-sheet.ts';
import { findTrial } from '~/sales/trial-files.server.ts';

export const handle = definePage({
  id: 'ukpbj.sales-file-trial-rejections',
  access: ['ukpbj'],
  words: ['sales'],
});

export const loader = act(handle, async v => {
  const trial = await findTrial(v.pemda, v.params.trialId);
  if (!trial) throw notFound();
  const sheet = rejectionSheet(trial.report.rejected, v.t);
  return attachment(writeCsv(sheet), { name: 'baris-ditolak.csv', type: 'text/csv; charset=utf-8' });
});

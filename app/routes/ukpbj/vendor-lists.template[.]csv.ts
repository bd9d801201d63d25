import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { writeCsv } from '~/platform/export/write-csv.ts';
import { attachment } from '~/platform/http/reply.server.ts';
import { templateSheet } from '~/registration/lists/rejection-sheet.ts';

export const handle = definePage({ id: 'ukpbj.vendor-list-template-csv', access: ['ukpbj'] });

/** Our template without rows, headings in the language of whoever asks. */
export const loader = act(handle, async v => {
  return attachment(writeCsv(templateSheet(v.language)), {
    name: 'daftar-pelaku-usaha.csv',
    type: 'text/csv; charset=utf-8',
  });
});

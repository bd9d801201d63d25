import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { writeXlsx } from '~/platform/export/write-xlsx.server.ts';
import { attachment } from '~/platform/http/reply.server.ts';
import { templateSheet } from '~/registration/lists/rejection-sheet.ts';

export const handle = definePage({ id: 'ukpbj.vendor-list-template-xlsx', access: ['ukpbj'] });

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Our template without rows, headings in the language of whoever asks. */
export const loader = act(handle, async v => {
  const body = await writeXlsx(templateSheet(v.language), v.t('lists.sheet'));
  return attachment(new Uint8Array(body), { name: 'daftar-pelaku-usaha.xlsx', type: xlsxType });
});

import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { attachSheet } from '~/platform/export/attach-sheet.server.ts';
import { templateSheet } from '~/registration/lists/rejection-sheet.ts';

export const handle = definePage({ id: 'ukpbj.vendor-list-template-xlsx', access: ['ukpbj'] });

/** Our template without rows, headings in the language of whoever asks. */
export const loader = act(handle, async v => {
  const sheet = v.t('lists.sheet');
  return attachSheet(templateSheet(v.language), { name: 'daftar-pelaku-usaha', sheet, format: 'xlsx' });
});

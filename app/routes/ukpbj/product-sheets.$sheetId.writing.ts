import { confirmSheet } from '~/catalog/sheets/confirm-sheet.server.ts';
import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { notFound, seeOther } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';

export const handle = definePage({ id: 'ukpbj.product-sheet-writing', access: ['ukpbj'] });

/** Has a list written that was tried out; a second click changes nothing. */
export const action = act(handle, async v => {
  const { sheetId } = v.params;
  if (!isId(sheetId)) throw notFound();
  const vendorId = null;
  const result = await v.command(ctx => confirmSheet(ctx, { sheetId, vendorId }));
  if (result.ok) return seeOther(`/ukpbj/product-sheets/${sheetId}`);
  const [problem] = result.problems;
  if (problem?.code === 'sheet-missing') throw notFound();
  throw new Response(problem?.code, { status: problem?.code === 'not-allowed' ? 403 : 422 });
});

export const loader = act(handle, async v => seeOther(`/ukpbj/product-sheets/${v.params.sheetId}`));

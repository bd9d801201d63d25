import { endAcceptance } from '~/catalog/findings/let-finding-pass.server.ts';
import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { notFound, seeOther } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';

export const handle = definePage({ id: 'ukpbj.quality-acceptance-ending', access: ['ukpbj'] });

/** Takes back what was accepted: it counts again. */
export const action = act(handle, async v => {
  const { productId, check = '', code = '' } = v.params;
  if (!isId(productId)) throw notFound();
  const result = await v.command(ctx => endAcceptance(ctx, { productId, check, code }));
  if (!result.ok) throw notFound();
  return seeOther(`/ukpbj/quality/products/${productId}`);
});

export const loader = act(handle, async v => seeOther(`/ukpbj/quality/products/${v.params.productId}`));

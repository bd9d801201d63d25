import { acceptFinding } from '~/catalog/findings/accept-finding.server.ts';
import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { invalid, notFound, seeOther } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';

export const handle = definePage({
  id: 'vendor.product-acceptances',
  access: ['vendor'],
  words: ['catalog'],
});

/** Reached with GET only by going back: the product's page is the place to be. */
export const loader = act(handle, async v => seeOther(`/vendor/products/${v.params.productId}`));

export const action = act(handle, async v => {
  const { productId } = v.params;
  if (!isId(productId)) throw notFound();
  const form = await v.request.formData();
  const [check = '', code = '', reason = ''] = ['check', 'code', 'reason'].map(name =>
    String(form.get(name) ?? ''),
  );
  const result = await v.command(ctx => acceptFinding(ctx, { productId, check, code, reason }));
  if (result.ok || result.problems.some(problem => problem.code === 'finding-missing')) {
    return seeOther(`/vendor/products/${productId}`);
  }
  if (result.problems.some(problem => problem.code === 'product-missing')) throw notFound();
  return invalid(result.problems, form);
});

import { confirmProduct } from '~/catalog/products/confirm-product.server.ts';
import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { notFound, seeOther } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';

export const handle = definePage({ id: 'vendor.product-confirmation', access: ['vendor'] });

/** Reached with GET only by going back: the product's page is the place to be. */
export const loader = act(handle, async v => seeOther(`/vendor/products/${v.params.productId}`));

/** POST: "still right", said by the owner. */
export const action = act(handle, async v => {
  const { productId } = v.params;
  if (!isId(productId)) throw notFound();
  const result = await v.command(ctx => confirmProduct(ctx, { productId }));
  if (!result.ok) throw notFound();
  return seeOther(`/vendor/products/${productId}`);
});

import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { delistProduct } from '~/catalog/listings/delist-product.server.ts';
import { mayMove } from '~/catalog/listings/listing-status.ts';
import { findProductPage } from '~/catalog/products/read-product-page.server.ts';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { notFound, seeOther } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Button } from '~/ui/button/button.tsx';
import { Form } from '~/ui/form/form.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'vendor.product-listing-removal',
  access: ['vendor'],
  words: ['listings.own.title', 'listings.removal'],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const page = await v.readPrimary(tx => findProductPage(tx, v.session?.personId ?? '', v.params.productId));
  const { channel: wanted } = v.params;
  const up = page?.listings.find(
    ({ channelId, status }) => channelId === wanted && mayMove(status, 'delisted', 'vendor'),
  );
  if (!page || !up) throw notFound();
  const channel = page.channels.find(({ id }) => id === wanted)?.name ?? '';
  return {
    title: v.t('listings.removal.title', { channel }),
    id: page.product.id,
    name: page.product.title,
  };
});

export const action = act(handle, async v => {
  const { productId, channel: channelId = '' } = v.params;
  if (!isId(productId)) throw notFound();
  const result = await v.command(ctx => delistProduct(ctx, { productId, channelId }));
  if (result.ok) return seeOther(`/vendor/products/${productId}/listings`);
  throw notFound();
});

export default function TakeDown() {
  const { title, id, name } = useLoaderData<typeof loader>();
  const t = useWords();
  return (
    <>
      <BackLink to={`/vendor/products/${id}/listings`}>{t('listings.own.title')}</BackLink>
      <PageHeader title={title} crumb={name} lead={t('listings.removal.lead')} />
      <Form say={problem => problem.code}>
        <Button kind="danger" full>
          {t('listings.removal.do')}
        </Button>
      </Form>
    </>
  );
}

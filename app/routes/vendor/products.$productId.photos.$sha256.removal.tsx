import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { photoUrl } from '~/catalog/photos/photo-url.ts';
import { removeProductPhoto } from '~/catalog/photos/remove-product-photo.server.ts';
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
  id: 'vendor.product-photo-removal',
  access: ['vendor'],
  words: ['catalog'],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const page = await v.readPrimary(tx => findProductPage(tx, v.session?.personId ?? '', v.params.productId));
  const photo = page?.photos.find(({ sha256 }) => sha256 === v.params.sha256);
  if (!page || !photo) throw notFound();
  const { sha256, width, height } = photo;
  return {
    title: v.t('catalog.removal.title'),
    id: page.product.id,
    pemdaId: v.pemda,
    sha256,
    width,
    height,
  };
});

export const action = act(handle, async v => {
  const { productId, sha256 = '' } = v.params;
  if (!isId(productId)) throw notFound();
  const result = await v.command(ctx => removeProductPhoto(ctx, { productId, sha256 }));
  if (!result.ok) throw notFound();
  return seeOther(`/vendor/products/${productId}/photos`);
});

export default function PhotoRemoval() {
  const { title, id, pemdaId, sha256, width, height } = useLoaderData<typeof loader>();
  const t = useWords();
  return (
    <>
      <BackLink to={`/vendor/products/${id}/photos`}>{t('catalog.photos.title')}</BackLink>
      <PageHeader title={title} lead={t('catalog.removal.lead')} />
      <figure className="photo">
        <img
          src={photoUrl(pemdaId, sha256, 'thumb')}
          width={width}
          height={height}
          alt={t('catalog.removal.photo')}
        />
      </figure>
      <Form say={problem => t(`catalog.code.${problem.code}`)}>
        <Button kind="danger" full>
          {t('catalog.photos.remove')}
        </Button>
      </Form>
    </>
  );
}

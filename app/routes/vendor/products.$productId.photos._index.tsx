import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useCallback } from 'react';
import { MAX_PHOTOS } from '~/catalog/photos/add-product-photo.server.ts';
import { getLookLimits } from '~/catalog/photos/get-look-limits.server.ts';
import { PhotoLooks } from '~/catalog/photos/photo-looks.tsx';
import { photoUrl } from '~/catalog/photos/photo-url.ts';
import { uploadPhotos } from '~/catalog/photos/upload-photos.server.ts';
import { findProductPage } from '~/catalog/products/read-product-page.server.ts';
import { sayFinding } from '~/catalog/quality/say-finding.server.ts';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { invalid, notFound, seeOther } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import type { Problem } from '~/reference/result.ts';
import { Tiles } from '~/ui/arrange/arrange.tsx';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Action } from '~/ui/button/action.tsx';
import { Button, ButtonLink } from '~/ui/button/button.tsx';
import { FileField } from '~/ui/file-field/file-field.tsx';
import { Form } from '~/ui/form/form.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { PhotoCard } from '~/ui/photo-card/photo-card.tsx';

export const handle = definePage({ id: 'vendor.product-photos', access: ['vendor'], words: ['catalog'] });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const page = await v.readPrimary(tx => findProductPage(tx, v.session?.personId ?? '', v.params.productId));
  if (!page) throw notFound();
  const { product, photos, quality } = page;
  const about = (sha256: string) =>
    (quality?.findings ?? [])
      .filter(({ photo }) => photo?.id === sha256)
      .map(finding => sayFinding(finding, v.language));
  return {
    title: v.t('catalog.photos.title'),
    id: product.id,
    name: product.title,
    pemdaId: v.pemda,
    room: MAX_PHOTOS - photos.length,
    limits: getLookLimits(),
    photos: photos.map(({ sha256, width, height }) => ({ sha256, width, height, remarks: about(sha256) })),
  };
});

export const action = act(handle, async v => {
  const { productId } = v.params;
  if (!isId(productId)) throw notFound();
  const form = await v.request.formData();
  const files = form.getAll('photo').filter(file => file instanceof File && file.size > 0) as File[];
  const problems = await uploadPhotos(files, productId, run => v.command(run));
  if (problems.some(problem => problem.code === 'product-missing')) throw notFound();
  return problems.length > 0 ? invalid(problems) : seeOther(`/vendor/products/${productId}/photos`);
});

/** Also after a refusal: the good ones of several photos are there already. */
export const shouldRevalidate = () => true;

export default function Photos() {
  const { title, id, name, pemdaId, photos, room, limits } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  const say = useCallback((problem: Problem) => t(`catalog.code.${problem.code}`, problem.data), [t]);
  const problems = refusal && 'problems' in refusal ? refusal.problems : undefined;
  return (
    <>
      <BackLink to={`/vendor/products/${id}`}>{name}</BackLink>
      <PageHeader title={title} lead={t('catalog.photos.lead')} />
      {room > 0 ? (
        <Form encType="multipart/form-data" say={say} problems={problems}>
          <FileField
            name="photo"
            label={t('catalog.photos.camera')}
            hint={t('catalog.photos.camera-hint')}
            photo
            capture="environment"
          />
          <FileField
            name="photo"
            id="album"
            label={t('catalog.photos.album')}
            hint={t('catalog.photos.album-hint', { room })}
            error=""
            photo
            multiple
          />
          <PhotoLooks limits={limits} />
          <Button full icon="camera">
            {t('catalog.photos.send')}
          </Button>
        </Form>
      ) : (
        <Notice>{t('catalog.photos.full')}</Notice>
      )}
      {photos.length > 0 ? (
        <section>
          <h2>{t('catalog.photos.present', { count: photos.length })}</h2>
          <Tiles>
            {photos.map(({ sha256, width, height, remarks }, at) => (
              <li key={sha256}>
                <PhotoCard
                  photo={
                    <img src={photoUrl(pemdaId, sha256, 'thumb')} width={width} height={height} alt="" />
                  }
                  title={t(at === 0 ? 'catalog.photos.main' : 'catalog.photos.number', { at: at + 1 })}
                  why={remarks.join('. ') || undefined}
                >
                  <Action
                    to={`/vendor/products/${id}/photos/${sha256}/removal`}
                    icon="trash"
                    about={t('catalog.photos.number', { at: at + 1 })}
                  >
                    {t('catalog.photos.remove')}
                  </Action>
                </PhotoCard>
              </li>
            ))}
          </Tiles>
          <p>
            <ButtonLink kind="second" full to={`/vendor/products/${id}`}>
              {t('catalog.photos.done')}
            </ButtonLink>
          </p>
        </section>
      ) : null}
    </>
  );
}

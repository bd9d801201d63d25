import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useCallback } from 'react';
import { presentRemarks } from '~/catalog/findings/present-remarks.ts';
import { takeBetter } from '~/catalog/findings/take-better.ts';
import { useLiveRemarks } from '~/catalog/findings/use-live-remarks.tsx';
import { editProduct } from '~/catalog/products/edit-product.server.ts';
import { listPrices } from '~/catalog/products/list-prices.server.ts';
import { PriceHistory } from '~/catalog/products/price-history-list.tsx';
import { sectionForms } from '~/catalog/products/product-form.ts';
import { findProductPage } from '~/catalog/products/read-product-page.server.ts';
import { readChoices } from '~/catalog/products/read-section.server.ts';
import { SectionFields } from '~/catalog/products/section-fields.tsx';
import { isSection } from '~/catalog/products/sections.ts';
import { typedProduct } from '~/catalog/products/typed-product.ts';
import { speaker } from '~/catalog/quality/say-finding.server.ts';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { invalid, notFound, seeOther } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import { formatDay, wibDay } from '~/reference/calendar-day.ts';
import { parseForm } from '~/reference/parse-form.ts';
import type { Problem } from '~/reference/result.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Button } from '~/ui/button/button.tsx';
import { Form } from '~/ui/form/form.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({ id: 'vendor.product-edit', access: ['vendor'], words: ['catalog'] });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const section = v.params.section ?? 'basics';
  const page = await v.readPrimary(tx => findProductPage(tx, v.session?.personId ?? '', v.params.productId));
  if (!page || !isSection(section)) throw notFound();
  const { product, quality } = page;
  const better = takeBetter(new URL(v.request.url), quality?.findings ?? [], product);
  const prices = section === 'price' ? await v.readPrimary(tx => listPrices(tx, product.id)) : [];
  return {
    title: v.t(`catalog.section.${section}.title`),
    section,
    id: product.id,
    name: product.title,
    values: { ...typedProduct(product), ...better },
    suggested: Object.keys(better).length > 0,
    remarks: presentRemarks(quality?.findings ?? [], [section], speaker(v.language)),
    prices: prices.map(price => ({ ...price, since: formatDay(wibDay(price.since), v.language) })),
    ...readChoices(section, product.category, v.language),
  };
});

export const action = act(handle, async v => {
  const { productId, section = 'basics' } = v.params;
  if (!isId(productId) || !isSection(section)) throw notFound();
  const form = await v.request.formData();
  const change = parseForm(sectionForms[section], form);
  if (!change.ok) return invalid(change.problems, form);
  const result = await v.command(ctx => editProduct(ctx, { productId, change: change.value }));
  const home = `/vendor/products/${productId}`;
  if (result.ok) return seeOther(form.get('more') === 'yes' ? `${home}/edit/${section}` : `${home}#sections`);
  if (result.problems.some(problem => problem.code === 'product-missing')) throw notFound();
  return invalid(result.problems, form);
});

export default function EditProduct() {
  const page = useLoaderData<typeof loader>();
  const { title, section, id, name } = page;
  const refusal = useActionData<typeof action>();
  const t = useWords();
  const say = useCallback((problem: Problem) => t(`catalog.code.${problem.code}`, problem.data), [t]);
  const refused = refusal && 'problems' in refusal ? refusal : null;
  const values = refused?.values ?? page.values;
  const live = useLiveRemarks(page, { section, productId: id });
  const noticed = [
    ...live.noticed,
    ...(refused?.problems.flatMap(({ field }: Problem) => field ?? []) ?? []),
  ];
  return (
    <>
      <BackLink to={`/vendor/products/${id}`}>{name}</BackLink>
      <PageHeader title={title} lead={t(`catalog.section.${section}.lead`)} />
      {page.suggested ? <Notice>{t('catalog.edit.better')}</Notice> : null}
      <Form key={section} say={say} problems={refused?.problems} values={values} remarks={live.remarks}>
        <SectionFields
          section={section}
          values={values}
          noticed={noticed}
          asked={live.asked}
          categories={page.categories}
          units={page.units}
        />
        {live.line}
        <Button full>{t('catalog.edit.save')}</Button>
        {section === 'price' || section === 'variants' ? (
          <Button kind="second" full name="more" value="yes">
            {t('catalog.edit.more')}
          </Button>
        ) : null}
      </Form>
      <PriceHistory prices={page.prices} />
    </>
  );
}

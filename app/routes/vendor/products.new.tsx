import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useCallback } from 'react';
import { useLiveRemarks } from '~/catalog/findings/use-live-remarks.tsx';
import { addProduct } from '~/catalog/products/add-product.server.ts';
import { BasicFields } from '~/catalog/products/basic-fields.tsx';
import { PriceField } from '~/catalog/products/price-fields.tsx';
import { productForm } from '~/catalog/products/product-form.ts';
import { readChoices } from '~/catalog/products/read-section.server.ts';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { invalid, seeOther } from '~/platform/http/reply.server.ts';
import { parseForm } from '~/reference/parse-form.ts';
import type { Problem } from '~/reference/result.ts';
import { findVendorOfPerson } from '~/registration/find-vendor-of-person.server.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Button } from '~/ui/button/button.tsx';
import { Form } from '~/ui/form/form.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({ id: 'vendor.product-new', access: ['vendor'], words: ['catalog'] });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => ({
  title: v.t('catalog.new.title'),
  remarks: {},
  ...readChoices('basics', '', v.language),
}));

export const action = act(handle, async v => {
  const form = await v.request.formData();
  const draft = parseForm(productForm, form);
  if (!draft.ok) return invalid(draft.problems, form);
  const vendor = await v.readPrimary(tx => findVendorOfPerson(tx, v.session?.personId ?? ''));
  if (!vendor) return invalid([{ code: 'vendor-missing' }], form);
  const result = await v.command(ctx => addProduct(ctx, { vendorId: vendor.id, draft: draft.value }));
  if (!result.ok) return invalid(result.problems, form);
  return seeOther(`/vendor/products/${result.value.productId}/photos`);
});

export default function NewProduct() {
  const page = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  const say = useCallback((problem: Problem) => t(`catalog.code.${problem.code}`, problem.data), [t]);
  const refused = refusal && 'problems' in refusal ? refusal : null;
  const live = useLiveRemarks(page, { section: 'new' });
  return (
    <>
      <BackLink to="/vendor/products">{t('catalog.products.title')}</BackLink>
      <PageHeader title={page.title} lead={t('catalog.new.lead')} />
      <Form
        say={say}
        problems={refused?.problems}
        values={refused?.values ?? { priceIncludesPpn: 'no' }}
        remarks={live.remarks}
      >
        <BasicFields categories={page.categories} units={page.units} asked={live.asked} />
        <PriceField />
        {live.line}
        <Button full>{t('catalog.new.save')}</Button>
      </Form>
    </>
  );
}

import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useCallback } from 'react';
import { categoryOptions, unitOptions } from '~/catalog/category-options.server.ts';
import { editProduct } from '~/catalog/products/edit-product.server.ts';
import { ProductFields } from '~/catalog/products/product-fields.tsx';
import { productForm } from '~/catalog/products/product-form.ts';
import { findProductPage } from '~/catalog/products/read-product-page.server.ts';
import { typedProduct } from '~/catalog/products/stored-product.ts';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { invalid, notFound, seeOther } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import { parseForm } from '~/reference/parse-form.ts';
import type { Problem } from '~/reference/result.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Button } from '~/ui/button/button.tsx';
import { Form } from '~/ui/form/form.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({ id: 'vendor.product-edit', access: ['vendor'], words: ['catalog'] });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const page = await v.readPrimary(tx => findProductPage(tx, v.session?.personId ?? '', v.params.productId));
  if (!page) throw notFound();
  return {
    title: v.t('catalog.edit.title'),
    id: page.product.id,
    name: page.product.title,
    values: typedProduct(page.product),
    categories: categoryOptions(v.language),
    units: unitOptions(),
  };
});

export const action = act(handle, async v => {
  const { productId } = v.params;
  if (!isId(productId)) throw notFound();
  const form = await v.request.formData();
  const draft = parseForm(productForm, form);
  if (!draft.ok) return invalid(draft.problems, form);
  const result = await v.command(ctx => editProduct(ctx, { productId, draft: draft.value }));
  if (result.ok) return seeOther(`/vendor/products/${productId}`);
  if (result.problems.some(problem => problem.code === 'product-missing')) throw notFound();
  return invalid(result.problems, form);
});

export default function EditProduct() {
  const { title, id, name, values, categories, units } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  const say = useCallback((problem: Problem) => t(`catalog.code.${problem.code}`, problem.data), [t]);
  const refused = refusal && 'problems' in refusal ? refusal : null;
  return (
    <>
      <BackLink to={`/vendor/products/${id}`}>{name}</BackLink>
      <PageHeader title={title} />
      <Form say={say} problems={refused?.problems} values={refused?.values ?? values}>
        <ProductFields categories={categories} units={units} openDocuments />
        <Button full>{t('catalog.edit.save')}</Button>
      </Form>
    </>
  );
}

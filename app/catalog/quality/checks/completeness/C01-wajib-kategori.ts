import { z } from 'zod';
import { REQUIRED_ATTRIBUTES, type RequiredAttribute } from '../../../category.ts';
import { always, type Check, type FieldName, type Report } from '../../check.ts';
import type { CheckContext } from '../../context.ts';

const options = z.object({ required: z.array(z.enum(REQUIRED_ATTRIBUTES)) });

const FIELDS: Record<RequiredAttribute, FieldName> = {
  category: 'category',
  unit: 'unit',
  'net-content': 'netContent',
  description: 'description',
  brand: 'brand',
};

/** What the channel asks of every listing, what the category asks besides, and the category's own attributes. */
export const C01: Check<z.infer<typeof options>> = {
  meta: {
    id: 'C01-wajib-kategori',
    version: 2,
    group: 'completeness',
    appliesTo: always,
    needs: [],
    options,
    codes: [
      'category-missing',
      'unit-missing',
      'net-content-missing',
      'description-missing',
      'brand-missing',
      'attribute-missing',
    ],
  },
  run(context, { required }) {
    const wanted = new Set<RequiredAttribute>([...required, ...(context.category?.requires ?? [])]);
    const fields = REQUIRED_ATTRIBUTES.filter(
      attribute => wanted.has(attribute) && isMissing(attribute, context),
    ).map(
      (attribute): Report => ({
        code: `${attribute}-missing`,
        field: FIELDS[attribute],
        evidence: '',
        fix: `fill-${attribute}`,
      }),
    );
    return [...fields, ...missingAttributes(context)];
  },
};

/** One finding for all of them: they stand in one part of the form. */
function missingAttributes({ listing, category }: CheckContext): Report[] {
  const missing = (category?.required ?? []).filter(code => (listing.attributes[code] ?? '').trim() === '');
  if (missing.length === 0) return [];
  const data = { attributes: missing.join(','), count: missing.length };
  return [{ code: 'attribute-missing', field: 'attributes', evidence: '', fix: 'fill-attribute', data }];
}

function isMissing(attribute: RequiredAttribute, { listing }: CheckContext): boolean {
  switch (attribute) {
    case 'category':
      return listing.category === '';
    case 'unit':
      return listing.unit === '';
    case 'net-content':
      return listing.netContent === null;
    case 'description':
      return listing.description === '';
    case 'brand':
      return listing.brand === '';
  }
}

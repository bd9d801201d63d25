import { z } from 'zod';
import { DOCUMENT_FIELDS, DOCUMENT_KINDS, type FormDocumentKind } from './document-kinds.ts';
import { gatherRows } from './gather-rows.ts';
import { PRODUCT_ORIGINS } from './offer.ts';
import { ORDINARY_PPN_RATE, PPN_RATES } from './ppn-rates.ts';
import type { ProductChange, ProductDocument, ProductDraft } from './product-draft.ts';
import type { Section } from './sections.ts';
import { storedNetContent } from './stored-product.ts';
import { category, content, day, line, money, oneOf, paragraphs, percent, whole } from './typed-fields.ts';

const basics = z.object({
  title: line(150, 'title-too-long').refine(text => text !== '', 'title-required'),
  description: paragraphs(5000, 'description-too-long'),
  category: category(),
  unit: line(30, 'unit-too-long').refine(text => text !== '', 'unit-required'),
  netContent: content(),
});

/** Attributes may come with any page: the fields of a category stand where it is chosen. */
const attributes = z.object({
  attribute: z.record(z.string(), line(200, 'attribute-too-long')).default({}),
});

const stepRow = z
  .object({ from: whole(1_000_000, 'step-unreadable'), price: money() })
  .refine(row => (row.from === null) === (row.price === null), {
    message: 'step-incomplete',
    path: ['price'],
  });

const elsewhereRow = z
  .object({ where: line(80, 'shop-too-long'), price: money() })
  .refine(row => (row.where === '') === (row.price === null), {
    message: 'shop-incomplete',
    path: ['price'],
  });

const price = z.object({
  price: money(),
  priceText: line(60, 'price-unreadable'),
  priceIncludesPpn: oneOf('no', 'yes'),
  ppnRate: oneOf('', ...PPN_RATES.map(String)),
  priceBeforePpn: money(),
  step: z.array(stepRow).default([]),
  elsewhere: z.array(elsewhereRow).default([]),
});

const variantRow = z
  .object({ name: line(100, 'variant-too-long'), netContent: content(), price: money() })
  .refine(row => row.name !== '' || (row.netContent === null && row.price === null), {
    message: 'variant-name-required',
    path: ['name'],
  });

const variants = z.object({ variant: z.array(variantRow).default([]) });

const paperFields = Object.fromEntries(
  DOCUMENT_KINDS.flatMap(kind => [
    [`${kind}Number`, line(60, 'document-number-too-long')],
    [`${kind}Holder`, line(120, 'document-name-too-long')],
    [`${kind}ExpiresOn`, day()],
    [`${kind}Product`, line(150, 'document-name-too-long')],
    [`${kind}Brand`, line(100, 'document-name-too-long')],
  ]),
) as Record<`${FormDocumentKind}${(typeof DOCUMENT_FIELDS)[number]}`, z.ZodType<string>>;

const papers = z.object({ ...paperFields, nonHalal: oneOf('no', 'yes') });

const details = z.object({
  brand: line(100, 'brand-too-long'),
  sku: line(60, 'sku-too-long'),
  alsoCategory: category(true),
  origin: oneOf('', ...PRODUCT_ORIGINS),
  tkdnPercent: percent('tkdn-unreadable'),
  shelfLifeDays: whole(3650, 'shelf-life-unreadable'),
});

type PapersTyped = z.output<typeof papers>;

/** A paper with anything written on it needs its number. */
function needNumbers(typed: PapersTyped, check: z.RefinementCtx): void {
  for (const kind of DOCUMENT_KINDS) {
    const written = DOCUMENT_FIELDS.some(field => typed[`${kind}${field}`] !== '');
    if (written && typed[`${kind}Number`] === '')
      check.addIssue({ code: 'custom', path: [`${kind}Number`], message: 'document-number-required' });
  }
}

const orNull = (text: string) => (text === '' ? null : text);

const basicsOf = ({ title, description, category: code, unit, netContent }: z.output<typeof basics>) => ({
  title,
  description,
  category: code,
  unit,
  netContent,
});

function priceOf(typed: z.output<typeof price>) {
  const includes = typed.priceIncludesPpn === 'yes';
  return {
    priceRupiah: typed.price,
    priceText: typed.price === null ? null : orNull(typed.priceText),
    priceIncludesPpn: includes,
    ppnRate: includes ? Number(typed.ppnRate || ORDINARY_PPN_RATE) : null,
    priceBeforePpnRupiah: typed.priceBeforePpn,
    priceSteps: typed.step
      .flatMap(({ from, price: each }) =>
        from === null || each === null ? [] : [{ from, priceRupiah: each }],
      )
      .sort((a, b) => a.from - b.from),
    elsewhere: typed.elsewhere.flatMap(({ where, price: each }) =>
      each === null ? [] : [{ where, priceRupiah: each }],
    ),
  };
}

const variantsOf = ({ variant }: z.output<typeof variants>) => ({
  variants: variant.flatMap(({ name, netContent, price: each }) =>
    name === '' ? [] : [{ name, ...storedNetContent(netContent), priceRupiah: each }],
  ),
});

function papersOf(typed: PapersTyped) {
  const documents = DOCUMENT_KINDS.flatMap((kind): ProductDocument[] => {
    const [number = '', holder, expiresOn, product, brand] = DOCUMENT_FIELDS.map(
      field => typed[`${kind}${field}`],
    );
    const rest = { holder, expiresOn, product, brand };
    const written = Object.entries(rest).filter(([, text]) => text !== '');
    return number === '' ? [] : [{ kind, number, ...Object.fromEntries(written) }];
  });
  return { documents, nonHalal: typed.nonHalal === 'yes' };
}

const detailsOf = (typed: z.output<typeof details>) => ({
  brand: orNull(typed.brand),
  sku: orNull(typed.sku),
  alsoCategory: orNull(typed.alsoCategory),
  origin: typed.origin === '' ? null : typed.origin,
  tkdnPercent: typed.tkdnPercent,
  shelfLifeDays: typed.shelfLifeDays,
});

/** The price as it was typed travels beside what was read of it. */
function withPriceText(fields: unknown): unknown {
  const gathered = gatherRows(fields) as Record<string, unknown>;
  return { ...gathered, priceText: gathered.price };
}

/** The product as a whole. Only title, category and unit must be there: the rest is the check engine's to ask for. */
export const productForm = z.preprocess(
  withPriceText,
  z
    .object({
      ...basics.shape,
      ...attributes.shape,
      ...price.shape,
      ...variants.shape,
      ...papers.shape,
      ...details.shape,
    })
    .superRefine(needNumbers)
    .transform(
      (typed): ProductDraft => ({
        ...basicsOf(typed),
        ...priceOf(typed),
        ...variantsOf(typed),
        ...papersOf(typed),
        ...detailsOf(typed),
        attributes: typed.attribute,
      }),
    ),
);

/** One page of the form alone. */
export const sectionForms: Record<Section, z.ZodType<ProductChange>> = {
  basics: z.preprocess(
    gatherRows,
    z
      .object({ ...basics.shape, ...attributes.shape })
      .transform(typed => ({ ...basicsOf(typed), attributes: typed.attribute })),
  ),
  price: z.preprocess(withPriceText, price.transform(priceOf)),
  variants: z.preprocess(gatherRows, variants.transform(variantsOf)),
  papers: papers.superRefine(needNumbers).transform(papersOf),
  details: z.preprocess(
    gatherRows,
    z
      .object({ ...details.shape, ...attributes.shape })
      .transform(typed => ({ ...detailsOf(typed), attributes: typed.attribute })),
  ),
};

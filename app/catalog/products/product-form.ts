import { z } from 'zod';
import { isCalendarDay } from '~/reference/calendar-day.ts';
import { parseRupiah } from '~/reference/rupiah.ts';
import { type NetContent, parseNetContent } from '../net-content.ts';
import { DOCUMENT_KINDS, type FormDocumentKind } from './document-kinds.ts';

export interface ProductDocument {
  kind: string;
  number: string;
  holder?: string;
  expiresOn?: string;
}

/** A product as the vendor writes it, read and bounded. Money in whole rupiah, net content in its base unit. */
export interface ProductDraft {
  title: string;
  description: string;
  category: string;
  unit: string;
  netContent: NetContent | null;
  priceRupiah: number | null;
  priceIncludesPpn: boolean;
  brand: string | null;
  shelfLifeDays: number | null;
  documents: ProductDocument[];
}

const MAX_PRICE = 100_000_000_000;

const line = (max: number, tooLong: string) =>
  z
    .string()
    .default('')
    .transform(text => text.replace(/\s+/g, ' ').trim())
    .refine(text => [...text].length <= max, tooLong);

const paragraphs = (max: number, tooLong: string) =>
  z
    .string()
    .default('')
    .transform(text => text.replace(/\r\n?/g, '\n').trim())
    .refine(text => [...text].length <= max, tooLong);

const price = z
  .string()
  .default('')
  .transform((text, check) => {
    if (text.trim() === '') return null;
    const read = parseRupiah(text);
    if (!read.ok) {
      check.addIssue({ code: 'custom', message: 'price-unreadable' });
      return z.NEVER;
    }
    if (read.value < 1 || read.value > MAX_PRICE) {
      check.addIssue({ code: 'custom', message: 'price-out-of-range' });
      return z.NEVER;
    }
    return read.value;
  });

const netContent = z
  .string()
  .max(60, 'net-content-unreadable')
  .default('')
  .transform((text, check) => {
    if (text.trim() === '') return null;
    const read = parseNetContent(text);
    if (!read) check.addIssue({ code: 'custom', message: 'net-content-unreadable' });
    return read ?? z.NEVER;
  });

const shelfLife = z
  .string()
  .default('')
  .refine(text => /^(|[1-9]\d{0,3})$/.test(text.trim()), 'shelf-life-unreadable')
  .transform(text => (text.trim() === '' ? null : Number(text)))
  .refine(days => days === null || days <= 3650, 'shelf-life-unreadable');

const documentFields = Object.fromEntries(
  DOCUMENT_KINDS.flatMap(kind => [
    [`${kind}Number`, line(60, 'document-number-too-long')],
    [
      `${kind}ExpiresOn`,
      z
        .string()
        .default('')
        .refine(text => text === '' || isCalendarDay(text), 'document-day-unreadable'),
    ],
  ]),
) as Record<`${FormDocumentKind}${'Number' | 'ExpiresOn'}`, z.ZodType<string>>;

/** The product form. Only title, category and unit must be there: the rest is the check engine's to ask for. */
export const productForm = z
  .object({
    title: line(150, 'title-too-long').refine(text => text !== '', 'title-required'),
    description: paragraphs(5000, 'description-too-long'),
    category: z
      .string()
      .default('')
      .refine(text => /^[a-z0-9-]{1,60}$/.test(text), 'category-unknown'),
    unit: line(30, 'unit-too-long').refine(text => text !== '', 'unit-required'),
    netContent,
    price,
    priceIncludesPpn: z.string().default('no'),
    brand: line(100, 'brand-too-long'),
    shelfLifeDays: shelfLife,
    ...documentFields,
  })
  .superRefine((form, check) => {
    for (const kind of DOCUMENT_KINDS) {
      if (form[`${kind}ExpiresOn`] !== '' && form[`${kind}Number`] === '') {
        check.addIssue({ code: 'custom', path: [`${kind}Number`], message: 'document-number-required' });
      }
    }
  })
  .transform(
    (form): ProductDraft => ({
      title: form.title,
      description: form.description,
      category: form.category,
      unit: form.unit,
      netContent: form.netContent,
      priceRupiah: form.price,
      priceIncludesPpn: form.priceIncludesPpn === 'yes',
      brand: form.brand === '' ? null : form.brand,
      shelfLifeDays: form.shelfLifeDays,
      documents: DOCUMENT_KINDS.flatMap(kind => {
        const [number, expiresOn] = [form[`${kind}Number`], form[`${kind}ExpiresOn`]];
        if (number === '') return [];
        return [expiresOn === '' ? { kind, number } : { kind, number, expiresOn }];
      }),
    }),
  );

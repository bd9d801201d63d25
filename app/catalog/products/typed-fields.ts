import { z } from 'zod';
import { isCalendarDay } from '~/reference/calendar-day.ts';
import { formatNumber, parseRupiah } from '~/reference/rupiah.ts';
import type { ProductProblem } from '../codes.ts';
import { parseNetContent } from '../net-content.ts';

const MAX_PRICE = 100_000_000_000;

/** Text as a browser sends it: a file, or a field that came as something else, is no answer. */
const typed = () => z.string({ error: 'answer-unreadable' satisfies ProductProblem }).default('');

/** Characters that no table keeps: controls, and halves of characters. */
const UNKEPT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\p{Surrogate}]/gu;
const clean = (text: string) => text.replace(UNKEPT, '');

export const line = (max: number, tooLong: ProductProblem) =>
  typed()
    .transform(text => clean(text).replace(/\s+/g, ' ').trim())
    .refine(text => [...text].length <= max, tooLong);

export const paragraphs = (max: number, tooLong: ProductProblem) =>
  typed()
    .transform(text => clean(text).replace(/\r\n?/g, '\n').trim())
    .refine(text => [...text].length <= max, tooLong);

/** Whole rupiah and how it was typed; null for nothing. A comma before three digits is asked about: it may stand for a dot. */
export const money = () =>
  typed().transform((text, check): number | null => {
    if (text.trim() === '') return null;
    const read = parseRupiah(text);
    const meant = /^\D{0,4}(\d{1,3}),(\d{3})$/.exec(text.trim());
    if (!read.ok) {
      check.addIssue({
        code: 'custom',
        message: meant ? 'price-comma' : 'price-unreadable',
        params: meant ? { meant: formatNumber(Number(`${meant[1]}${meant[2]}`)) } : {},
      });
      return z.NEVER;
    }
    if (read.value < 1 || read.value > MAX_PRICE) {
      check.addIssue({ code: 'custom', message: 'price-out-of-range' });
      return z.NEVER;
    }
    return read.value;
  });

export const content = () =>
  typed()
    .refine(text => text.length <= 60, 'net-content-unreadable')
    .transform((text, check) => {
      if (text.trim() === '') return null;
      const read = parseNetContent(text);
      if (!read) check.addIssue({ code: 'custom', message: 'net-content-unreadable' });
      return read ?? z.NEVER;
    });

export const day = () =>
  typed().refine(text => text === '' || isCalendarDay(text), 'document-day-unreadable');

/** A whole number from 1 to `max`, or null for nothing. */
export const whole = (max: number, unreadable: ProductProblem) =>
  typed()
    .refine(text => /^(|[1-9]\d{0,6})$/.test(text.trim()), unreadable)
    .transform(text => (text.trim() === '' ? null : Number(text)))
    .refine(number => number === null || number <= max, unreadable);

/** 0 to 100 with at most two decimals, written with a comma or a dot; null for nothing. */
export const percent = (unreadable: ProductProblem) =>
  typed()
    .transform(text => text.trim().replace(/\s*%$/, ''))
    .refine(text => /^(|\d{1,3}([.,]\d{1,2})?)$/.test(text), unreadable)
    .transform(text => (text === '' ? null : Number(text.replace(',', '.'))))
    .refine(number => number === null || number <= 100, unreadable);

/** A category's code; blank where that is allowed. */
export const category = (mayBeBlank = false) =>
  typed().refine(
    text => (mayBeBlank && text === '') || /^[a-z0-9-]{1,60}$/.test(text),
    'category-unknown' satisfies ProductProblem,
  );

/** One of these, everything else is the first. */
export const oneOf = <T extends string>(first: T, ...others: T[]) =>
  typed().transform(text => others.find(known => known === text) ?? first);

import { describe, expect, it } from 'vitest';
import { overlaps } from '~/catalog/quality/text/found-span.ts';
import { quote } from '~/catalog/quality/text/quote.ts';

describe('quote', () => {
  it('marks the whole field where nothing else is meant', () => {
    expect(quote('title', 'Emping')).toEqual({
      field: 'title',
      span: { start: 0, end: 6 },
      evidence: 'Emping',
    });
  });
  it('marks a part', () => {
    const found = { kind: 'x', text: 'asin', start: 7, end: 11 };
    expect(quote('description', 'Emping asin', found)).toEqual({
      field: 'description',
      span: { start: 7, end: 11 },
      evidence: 'asin',
    });
  });
  it('quotes the beginning of what is long, and marks all of it', () => {
    const { span, evidence } = quote('description', 'x'.repeat(500), { start: 100, end: 400 });
    expect(span).toEqual({ start: 100, end: 400 });
    expect(evidence).toHaveLength(200);
  });
  it('of an empty field is empty', () => {
    expect(quote('title', '')).toMatchObject({ span: { start: 0, end: 0 }, evidence: '' });
  });
});

describe('overlaps', () => {
  it.each([
    [0, 3, 3, 6, false],
    [0, 4, 3, 6, true],
    [3, 6, 0, 3, false],
    [2, 3, 0, 9, true],
  ])('%i–%i and %i–%i: %s', (a, b, c, d, expected) => {
    expect(overlaps({ start: a, end: b }, { start: c, end: d })).toBe(expected);
  });
});

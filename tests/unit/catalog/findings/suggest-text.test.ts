import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeTitle, sentenceCase, suggestText, titleCase } from '~/catalog/findings/suggest-text.ts';

const facts = { brand: 'Bu Siti', netContent: '250 g' };
const none = { brand: null, netContent: '' };

/** A finding that marks this word in the text. */
const on = (text: string, word: string, code: string, fix: string, data = {}) => {
  const start = text.indexOf(word);
  return { code, fix, data, span: { start, end: start + word.length } };
};

describe('suggestText', () => {
  it.each([
    ['PROMO Emping Melinjo 250 g', 'PROMO', 'promo-word', 'remove-promo-word', 'Emping Melinjo 250 g'],
    ['Emping Melinjo, murah, 250 g', 'murah', 'promo-word', 'remove-promo-word', 'Emping Melinjo, 250 g'],
    ['Emping Melinjo (promo)', 'promo', 'promo-word', 'remove-promo-word', 'Emping Melinjo'],
    ['Emping ★ Melinjo', '★', 'symbol-decoration', 'remove-symbol', 'Emping Melinjo'],
    ['Emping - WA 0812 3456 7890', 'WA 0812 3456 7890', 'contact-phone', 'remove-contact', 'Emping'],
    ['Emping Rp 45.000 asin', 'Rp 45.000', 'price-in-title', 'remove-price-from-text', 'Emping asin'],
    ['kopi enak. cocok pagi', 'cocok', 'sentence-lower-case', 'start-with-capital', 'kopi enak. Cocok pagi'],
  ])('%s without %s', (text, word, code, fix, better) => {
    expect(suggestText(text, [on(text, word, code, fix)], none)).toBe(better);
  });
  it('repairs everything that it knows at once', () => {
    const text = 'PROMO KERIPIK SINGKONG 250 GR ★';
    const findings = [
      on(text, 'PROMO', 'promo-word', 'remove-promo-word'),
      on(text, '★', 'symbol-decoration', 'remove-symbol'),
      { code: 'title-capitals', fix: 'lower-case-title' },
    ];
    expect(suggestText(text, findings, none)).toBe('Keripik Singkong 250 gr');
  });
  it('puts the word that was meant, as large as the other', () => {
    const text = 'Kripek Singkong';
    const finding = on(text, 'Kripek', 'word-misspelt', 'check-word', { instead: 'keripik' });
    expect(suggestText(text, [finding], none)).toBe('Keripik Singkong');
  });
  it('writes a repeated word once', () => {
    const finding = { code: 'word-repeated', fix: 'write-word-once', data: { word: 'emping', count: 3 } };
    expect(suggestText('Emping melinjo emping asin emping', [finding], none)).toBe('Emping melinjo asin');
  });
  it('completes a short title with what the product says of itself', () => {
    const finding = { code: 'title-short', fix: 'lengthen-title' };
    expect(suggestText('Emping Melinjo', [finding], facts)).toBe('Emping Melinjo Bu Siti 250 g');
  });
  it('has nothing to say where no finding tells how, or where nothing would be left', () => {
    expect(suggestText('Emping', [{ code: 'title-short', fix: 'lengthen-title' }], none)).toBeNull();
    expect(suggestText('Emping', [{ code: 'cure-claim', fix: 'remove-cure-claim' }], facts)).toBeNull();
    expect(suggestText('promo', [on('promo', 'promo', 'promo-word', 'remove-promo-word')], none)).toBeNull();
  });
  it('leaves out what does not lie in the text, and one of two that overlap', () => {
    const far = { code: 'promo-word', fix: 'remove-promo-word', span: { start: 90, end: 99 } };
    expect(suggestText('Emping', [far], none)).toBeNull();
    const text = 'Emping super promo murah';
    const both = [
      on(text, 'super promo', 'promo-word', 'remove-promo-word'),
      on(text, 'promo murah', 'promo-word', 'remove-promo-word'),
    ];
    expect(suggestText(text, both, none)).toBe('Emping super');
  });
  it('never throws and never gives back the same text, whatever the spans', () => {
    const span = fc.record({
      start: fc.integer({ min: -2, max: 40 }),
      end: fc.integer({ min: -2, max: 40 }),
    });
    const code = fc.constantFrom(
      'promo-word',
      'title-capitals',
      'word-repeated',
      'sentence-lower-case',
      'title-short',
    );
    const finding = fc.record({
      code,
      fix: fc.constantFrom('remove-promo-word', 'x'),
      span,
      data: fc.constant({ word: 'a' }),
    });
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.array(finding, { maxLength: 4 }), (text, findings) => {
        const better = suggestText(text, findings, facts);
        expect(better).not.toBe(text);
        expect(better).not.toBe('');
      }),
    );
  });
});

describe('titleCase', () => {
  it.each([
    ['KERIPIK SINGKONG 250 GR', 'Keripik Singkong 250 gr'],
    ['HELM SNI LED 2X', 'Helm SNI LED 2x'],
    ['Emping ASIN', 'Emping Asin'],
    ['MADU 500 ML', 'Madu 500 ml'],
  ])('%s: %s', (text, better) => {
    expect(titleCase(text)).toBe(better);
  });
});

describe('sentenceCase', () => {
  it('begins each sentence and each line large', () => {
    expect(sentenceCase('RENYAH DAN GURIH. TANPA PENGAWET!\nIZIN BPOM.')).toBe(
      'Renyah dan gurih. Tanpa pengawet!\nIzin BPOM.',
    );
  });
});

describe('completeTitle', () => {
  it.each([
    ['Emping Melinjo 250 g', 'Emping Melinjo Bu Siti 250 g'],
    ['Emping Bu Siti', 'Emping Bu Siti 250 g'],
    ['Emping bu siti 1/4 kg', 'Emping bu siti 1/4 kg'],
  ])('%s: %s', (title, better) => {
    expect(completeTitle(title, facts)).toBe(better);
  });
});

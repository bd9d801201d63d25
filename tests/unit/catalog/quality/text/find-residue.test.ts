import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findResidue } from '~/catalog/quality/text/find-residue.ts';
import { readWords } from '~/catalog/quality/text/read-words.ts';

const found = (text: string, template: string[] = []) =>
  findResidue(text, template, readWords(text)).map(each => [each.kind.replace('paste-', ''), each.text]);

describe('findResidue', () => {
  it.each([
    ['a <b>x</b>', '<b>'],
    ['a </P> b', '</P>'],
    ['a <br /> b', '<br />'],
    ['<a href="x">', '<a href="x">'],
    ['<o:p>', '<o:p>'],
    ['5 &lt; 6', '&lt;'],
    ['&#8217;', '&#8217;'],
    ['&#x2019;', '&#x2019;'],
    ['<!DOCTYPE html', '<!DOCTYPE'],
  ])('%j is markup', (text, hit) => {
    expect(found(text)).toEqual([['markup', hit]]);
  });
  it.each([
    ['a {{ nama }} b', '{{ nama }}'],
    ['[isi berat di sini]', '[isi berat di sini]'],
    ['<%= nama %>', '<%= nama %>'],
    ['#N/A', '#N/A'],
    ['None', 'None'],
  ])('%j is a template', (text, hit) => {
    expect(found(text)).toEqual([['template', hit]]);
  });
  it('finds the words of templates that the profile names', () => {
    expect(found('tulis  di sini ya', ['tulis di sini'])).toEqual([['template', 'tulis  di sini']]);
    expect(found('tulis di sini')).toEqual([]);
  });
  it.each([
    '1 < 2 > 0',
    'a<b',
    '<bayam>',
    'A&B; C',
    '&; &&',
    '[12] [isian]',
    '{a}',
    'nona, nonstop, nullius',
    'Pâté, Ãkasha',
    'Ukuran: 10',
  ])('%j is a text', text => {
    expect(found(text)).toEqual([]);
  });
  it('names each kind once', () => {
    expect(found('<p>a</p><p>b</p>&nbsp;').length).toBe(1);
  });
  it('spans quote the text', () => {
    const pieces = fc.array(
      fc.constantFrom('<p>', 'a', '&nbsp;', '{{x}}', ' ', 'â€™', '#REF!', '<', '&', '[nama'),
    );
    fc.assert(
      fc.property(pieces, parts => {
        const text = parts.join('');
        for (const { start, end, text: quoted } of findResidue(text, [], readWords(text))) {
          expect(text.slice(start, end)).toBe(quoted);
        }
      }),
    );
  });
});

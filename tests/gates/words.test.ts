import { describe, expect, it } from 'vitest';
import { checkCodes, checkJsx, checkParity, checkUse, placeholders } from './rules/words';
import { repository, source } from './support/source';

const words = (language: string, messages: object, namespace = 'catalog') =>
  source(`content/locales/${language}/${namespace}.json`, JSON.stringify(messages));
const both = (messages: object) => [words('id', messages), words('en', messages)];

describe('words', () => {
  it('are the same keys with the same placeholders in both languages', () => {
    expect(checkParity(repository())).toEqual([]);
  });

  it('exist for every code', () => {
    expect(checkCodes(repository())).toEqual([]);
  });

  it('are all used, and all there', () => {
    expect(checkUse(repository())).toEqual([]);
  });

  it('do not stand in JSX', () => {
    expect(checkJsx(repository())).toEqual([]);
  });
});

describe('the gate on both languages', () => {
  it.each([
    [{ a: 'Satu' }, {}, 'catalog.a: no English words'],
    [{}, { a: 'One' }, 'catalog.a: no Indonesian words'],
    [{ a: ' ' }, { a: 'One' }, 'catalog.a: empty'],
    [{ a: '{n} produk' }, { a: '{count} products' }, 'catalog.a: placeholders differ: id {n}, en {count}'],
    [{ a: { b: 'Satu' } }, { a: { b: 'One' } }, 'catalog.a: keys are flat, every value is text'],
  ])('finds %j beside %j', (id, en, expected) => {
    expect(checkParity([words('id', id), words('en', en)])).toEqual([expected]);
  });

  it('looks into plurals and choices', () => {
    expect(placeholders('{n, plural, one {# di {place}} other {# di {place}}}')).toEqual(['n', 'place']);
    const id = words('id', { a: '{n, plural, other {# produk}}' });
    expect(checkParity([id, words('en', { a: '{n, plural, one {# product} other {# products}}' })])).toEqual(
      [],
    );
  });
});

describe('the gate on codes', () => {
  const codes = source('app/catalog/codes.ts', "export const codes = ['title-too-short'] as const;");

  it('finds a code without words, in either language', () => {
    expect(checkCodes([codes, words('id', { 'code.title-too-short': 'Terlalu pendek' })])).toEqual([
      'app/catalog/codes.ts: title-too-short has no words in en',
    ]);
    expect(checkCodes([codes, ...both({ 'code.title-too-short': 'x' })])).toEqual([]);
  });

  it('leaves the codes of a check to its help page', () => {
    const check = source(
      'app/catalog/quality/checks/text/T01.ts',
      "const T01 = { meta: { codes: ['title-empty'] } };",
    );
    expect(checkCodes([check])).toEqual([]);
  });

  it('looks for the words of a room in the namespace of that room', () => {
    const room = source(
      'app/registration/documents/codes.ts',
      "export const codes = ['too-large'] as const;",
    );
    expect(checkCodes([room, ...both({ 'code.too-large': 'x' })])).toHaveLength(2);
    const own = ['id', 'en'].map(language => words(language, { 'code.too-large': 'x' }, 'documents'));
    expect(checkCodes([room, ...own])).toEqual([]);
    expect(checkUse([room, ...own])).toEqual([]);
  });

  it('finds a list of codes that is empty', () => {
    expect(checkCodes([source('app/catalog/codes.ts', 'export {};')])).toEqual([
      'app/catalog/codes.ts: no codes',
    ]);
  });
});

describe('the gate on use', () => {
  const use = (...lines: string[]) => source('app/catalog/title.tsx', ...lines);

  it('finds words that nobody uses and words that are not there', () => {
    expect(
      checkUse([...both({ title: 'Judul', hint: 'Isi' }), use("t('catalog.title'); t('catalog.gone')")]),
    ).toEqual([
      'catalog.hint: no one uses these words',
      'app/catalog/title.tsx:1: no words for catalog.gone',
    ]);
  });

  it('finds words of a code that was taken away', () => {
    const all = [...both({ 'code.a': 'A' }), use('t(`catalog.code.${code}`)')];
    expect(checkUse(all)).toEqual(['catalog.code.a: no one uses these words']);
    expect(checkUse([...all, source('app/catalog/codes.ts', "export const codes = ['a'];")])).toEqual([]);
  });

  it('understands keys that are put together', () => {
    expect(checkUse([...both({ 'state.sold': 'Laku' }), use('t(`catalog.state.${state}`)')])).toEqual([]);
    expect(
      checkUse([...both({ 'state.sold': 'Laku' }), use("const key = 'catalog.state.' + state")]),
    ).toEqual([]);
    expect(
      checkUse([...both({ 'state.sold': 'Laku' }), use('const a = `${b}`; const c = `.${d}`')]),
    ).toHaveLength(1);
  });
});

describe('the gate on JSX', () => {
  const jsx = (line: string) =>
    checkJsx([source('app/routes/vendor/a.tsx', `export const A = () => ${line};`)]);

  it.each([
    '<p>Selamat datang</p>',
    "<p>{'Selamat datang'}</p>",
    '<img alt="Foto produk" src={src} />',
    '<Field label={`Nama usaha`} />',
    '<button aria-label="Tutup" />',
  ])('finds %s', line => {
    expect(jsx(line)).toHaveLength(1);
  });

  it.each([
    "<p>{t('catalog.title')}</p>",
    '<p> · {a} / {b} </p>',
    '<p>&nbsp;{n}&nbsp;</p>',
    '<a className="card wide" href="/programme">{name}</a>',
    '<b>Laris</b>',
  ])('lets pass %s', line => {
    expect(jsx(line)).toEqual([]);
  });
});

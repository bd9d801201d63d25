import { describe, expect, it } from 'vitest';
import { readChain } from '~/catalog/amounts/chain.ts';
import { readTokens } from '~/catalog/amounts/tokens.ts';

const read = (text: string) =>
  readChain(text, readTokens(text), 0)?.contents.map(one => [
    one.dimension,
    one.amount,
    one.total,
    one.text,
  ]) ?? null;

describe('readChain', () => {
  it.each([
    ['250 gr enak', [['mass', 250, 250, '250 gr']]],
    ['2 x 100 ml', [['volume', 100, 200, '2 x 100 ml']]],
    ['100 ml x 2 botol', [['volume', 100, 200, '100 ml x 2 botol']]],
    ['2 dus isi 10 x 20 g', [['mass', 20, 400, '2 dus isi 10 x 20 g']]],
    ['3 bks @100gr', [['mass', 100, 300, '3 bks @100gr']]],
    ['1 lusin @ 250 ml', [['volume', 250, 3000, '1 lusin @ 250 ml']]],
    ['2 rim isi 500 lembar', [['count', 500, 1000, '2 rim isi 500 lembar']]],
    ['2 kodi', [['count', 40, 40, '2 kodi']]],
    ['30 cm x 50 m', [['area', 15, 15, '30 cm x 50 m']]],
    ['3 x 2 m', [['area', 6, 6, '3 x 2 m']]],
    [
      '250/500 gr',
      [
        ['mass', 250, 250, '250/500 gr'],
        ['mass', 500, 500, '250/500 gr'],
      ],
    ],
    ["12's", [['count', 12, 12, "12's"]]],
  ])('%s', (text, contents) => {
    expect(read(text)).toEqual(contents);
  });
  it('knows the size of a thing for no content, but for read', () => {
    for (const text of ['16 x 16 x 8 cm', '2 x 1,5 mm', '10 mm x 100 m'])
      expect(read(text), text).toEqual([]);
  });
  it.each(['250', '2 x 3', '5 dus', '3 tahun', '2 in 1', '0 kg', '1,5 botol', '@ 5 kg', 'kopi', '100 %'])(
    'reads nothing in %j',
    text => {
      expect(read(text)).toBeNull();
    },
  );
  it('goes on behind the holder that belongs to the amount', () => {
    expect(readChain('5 kg/karung 3', readTokens('5 kg/karung 3'), 0)?.next).toBe(4);
    expect(readChain('5 kg/bulan', readTokens('5 kg/bulan'), 0)?.next).toBe(4);
    expect(readChain('5 ml/liter', readTokens('5 ml/liter'), 0)?.next).toBe(2);
  });
});

import { describe, expect, it } from 'vitest';
import { codesOf, reportsOf } from '../../example-context.ts';

const id = 'L03-pirt-bentuk';

const codes = (number: string, kind = 'pirt') =>
  codesOf(id, { title: 'Kopi', documents: [{ kind, number }] });

describe(id, () => {
  it.each(['2063325010012-29', '206332501001229', '206 3325 010012 29', 'P-IRT No. 2063325010012-29'])(
    'passes %j',
    number => {
      expect(codes(number)).toEqual([]);
    },
  );
  it.each(['', '206332501001-29', '12345', 'sedang diurus'])('stops %j', number => {
    expect(codes(number)).toEqual(['pirt-digits']);
  });
  it.each(['0063325010012-29', '9063325010012-29'])('stops packaging digit of %j', number => {
    expect(codes(number)).toEqual(['pirt-packaging']);
  });
  it('says how many digits there are', () => {
    const documents = [{ kind: 'pirt', number: '2063-29' }];
    expect(reportsOf(id, { title: 'Kopi', documents })[0]?.data).toEqual({ digits: 6, minDigits: 15 });
  });
  it('looks at P-IRT alone', () => {
    expect(codes('1', 'halal')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { D01 } from '~/catalog/quality/checks/duplicate/D01-foto-sama-persis.ts';
import { contextOf, reportsOf } from '../../example-context.ts';

const title = 'Emping Melinjo Asin Bu Siti 250 g';
const file = (contentHash: string) => ({ file: { contentHash } });
const run = (...photos: object[]) => reportsOf('D01-foto-sama-persis', { title, photos });

describe('D01: the same file twice in one listing', () => {
  it('names the later photo and the one that it repeats', () => {
    const [report, ...more] = run(file('aa'), file('bb'), file('aa'));
    expect(more).toEqual([]);
    expect(report).toMatchObject({
      code: 'photo-same-file',
      photo: { id: 'foto-3' },
      evidence: '3 = 1',
      data: { number: 3, other: 1 },
    });
  });

  it('reports every repetition against the first', () => {
    expect(run(file('aa'), file('aa'), file('aa')).map(({ data }) => data?.other)).toEqual([1, 1]);
  });

  it('lets different files pass, and files whose bytes nobody hashed', () => {
    expect(run(file('aa'), file('bb'), file('cc'))).toEqual([]);
    expect(run(file(''), file(''))).toEqual([]);
    expect(run({ sharpness: 9 })).toEqual([]);
  });

  it('keeps the number of a photo when one before it cannot be opened', () => {
    expect(run(file('aa'), { broken: true }, file('aa'))[0]?.data).toEqual({ number: 3, other: 1 });
  });

  it('takes the same photo named twice for the same file', () => {
    const context = contextOf({ title, photos: [file('aa'), file('bb')] });
    const [one] = context.photos;
    const twice = { ...context, photos: one ? [one, one] : [] };
    expect(D01.run(twice, {}).map(({ data }) => data)).toEqual([{ number: 2, other: 1 }]);
  });
});

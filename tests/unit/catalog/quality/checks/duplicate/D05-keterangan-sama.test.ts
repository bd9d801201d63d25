import { describe, expect, it } from 'vitest';
import { codesOf, reportsOf } from '../../example-context.ts';

const title = 'Emping Melinjo Asin Bu Siti 250 g';
const description = 'Emping dari biji melinjo pilihan yang disangrai lalu dipipihkan dengan tangan.';
const given = (...similar: number[]) => ({
  ...{ title, description },
  around: { sameDescriptions: similar.map((similarity, n) => ({ productId: `p${n}`, similarity })) },
});

describe('D05: the description of another business', () => {
  it('draws the line at .8', () => {
    expect(codesOf('D05-keterangan-sama', given(0.8))).toEqual(['description-elsewhere']);
    expect(codesOf('D05-keterangan-sama', given(0.797))).toEqual([]);
    expect(codesOf('D05-keterangan-sama', given())).toEqual([]);
  });

  it('speaks once, of the nearest, and counts those over the line', () => {
    const [report, ...more] = reportsOf('D05-keterangan-sama', given(0.961, 0.85, 0.75));
    expect(more).toEqual([]);
    expect(report?.data).toEqual({ percent: 96, count: 2 });
  });

  it('never says whose it is', () => {
    expect(JSON.stringify(reportsOf('D05-keterangan-sama', given(1)))).not.toContain('p0');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '~/catalog/quality/check.ts';
import { PHOTO_CHECKS } from '~/catalog/quality/checks/photo/photo-checks.ts';
import { baseRules, contextOf, reportsOf } from './example-context.ts';

const share = fc.integer({ min: 0, max: 1000 }).map(value => value / 1000);
const level = fc.integer({ min: 0, max: 255 });
const side = fc.integer({ min: 1, max: 9000 });
const box = fc
  .tuple(share, share, share, share)
  .map(([x, y, width, height]) => ({ x: x / 2, y: y / 2, width: width / 2, height: height / 2 }));
const region = fc.record({ box, flat: fc.boolean(), faint: fc.boolean() });

/** Any photo that could be measured. */
const photo = fc.record({
  width: side,
  height: side,
  measuredSide: fc.integer({ min: 1, max: 1024 }),
  sharpness: fc.integer({ min: 0, max: 900 }).map(value => value / 10),
  lightness: level,
  subjectLightness: level,
  contrast: level,
  clipped: share,
  plainBackground: share,
  fineDetail: share,
  subject: fc.record({ box, share }),
  screenBars: fc.record({ top: fc.boolean(), bottom: fc.boolean() }),
  textRegions: fc.array(region, { maxLength: 8 }),
  file: fc.record({
    bytes: fc.integer({ min: 1, max: 20_000_000 }),
    format: fc.constantFrom('jpeg', 'png', 'webp'),
    turned: fc.boolean(),
    hadLocation: fc.boolean(),
  }),
});
const unmeasured = fc.constantFrom<object>(
  { broken: true },
  { broken: true, reason: 'photo-heic' },
  { pending: true },
);

function runAll(photos: object[]): { check: (typeof PHOTO_CHECKS)[number]; reports: Report[] }[] {
  const context = contextOf({ title: 'Kopi Robusta Tersono 200 g', photos });
  return PHOTO_CHECKS.map(check => {
    const options = check.meta.options.parse(baseRules.checks.get(check.meta.id)?.options ?? {});
    return { check, reports: check.run(context, options) };
  });
}

describe('the photo checks', () => {
  it('are eighteen, F01 to F18, in order', () => {
    expect(PHOTO_CHECKS.map(({ meta }) => meta.id.slice(0, 3))).toEqual(
      Array.from({ length: 18 }, (_, at) => `F${String(at + 1).padStart(2, '0')}`),
    );
  });
  it('report declared codes of photos that are there, each photo once per check, boxes inside the photo', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(photo, unmeasured), { maxLength: 5 }), photos => {
        const ids = photos.map((_, at) => `foto-${at + 1}`);
        for (const { check, reports } of runAll(photos)) {
          const named = reports.flatMap(report => (report.photo ? [report.photo.id] : []));
          expect(new Set(named).size, check.meta.id).toBe(named.length);
          for (const report of reports) {
            expect(check.meta.codes).toContain(report.code);
            expect(report.field).toBe('photos');
            expect(report.evidence.length).toBeGreaterThan(0);
            if (report.photo) expect(ids).toContain(report.photo.id);
            const place = report.photo?.box;
            if (place)
              expect(Math.max(place.x + place.width, place.y + place.height)).toBeLessThanOrEqual(1.001);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
  it('judge a photo by itself: another photo beside it changes nothing, apart from the count and who is first', () => {
    const apart = ['F01-tanpa-foto', 'F02-jumlah-foto', 'F10-latar-ramai'];
    fc.assert(
      fc.property(photo, photo, (one, other) => {
        const [alone, together] = [runAll([one]), runAll([one, other])];
        for (const [at, { check, reports }] of alone.entries()) {
          if (apart.includes(check.meta.id)) continue;
          const same = together[at]!.reports.filter(report => report.photo?.id === 'foto-1');
          expect(same, check.meta.id).toEqual(reports);
        }
      }),
      { numRuns: 100 },
    );
  });
  it('say the same twice', () => {
    fc.assert(
      fc.property(photo, given => {
        expect(runAll([given])).toEqual(runAll([given]));
      }),
      { numRuns: 30 },
    );
  });
});

/** A figure that gets better must never bring a new finding. */
describe('a better photo is never told more', () => {
  const better: [id: string, figure: string, values: readonly number[]][] = [
    ['F06-buram', 'sharpness', [0, 2, 5, 7.9, 8, 15, 29.9, 30, 60]],
    ['F07-gelap', 'subjectLightness', [0, 20, 49, 50, 120]],
    ['F08-terlalu-terang', 'clipped', [1, 0.5, 0.081, 0.08, 0]],
    ['F09-kontras-rendah', 'contrast', [0, 30, 59, 60, 200]],
    ['F10-latar-ramai', 'plainBackground', [0, 0.3, 0.59, 0.6, 1]],
    ['F18-diperbesar', 'fineDetail', [0, 0.01, 0.015, 0.016, 0.3]],
  ];
  it.each(better)('%s by %s', (id, figure, values) => {
    const found = values.map(value => reportsOf(id, { title: 'Kopi', photos: [{ [figure]: value }] }).length);
    expect(found).toEqual([...found].sort((a, b) => b - a));
    expect([found[0], found.at(-1)]).toEqual([1, 0]);
  });
});

describe('a photo as the lessons teach it', () => {
  it('is told nothing', () => {
    const good = { width: 4000, height: 3000, file: { bytes: 3_400_000 } };
    const told = runAll([good, good, good]).flatMap(({ reports }) => reports.map(({ code }) => code));
    expect(told).toEqual([]);
  });
});

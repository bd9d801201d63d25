import { describe, expect, it } from 'vitest';
import { ALL_CHECKS } from '~/catalog/quality/all-checks.ts';
import { describeExample } from '~/catalog/quality/describe-example.ts';
import { exampleSchema } from '~/catalog/quality/example.ts';
import { loadHelpPage } from '~/catalog/quality/load-help.server.ts';
import { describePhoto } from '~/catalog/quality/photo/describe-photo.ts';

const photoOf = (given: object) => exampleSchema.parse({ title: 'Kopi', photos: [given] }).photos[0]!;

describe('describePhoto', () => {
  it('says only what the example says', () => {
    expect(describePhoto(photoOf({}))).toEqual([]);
    expect(describePhoto(photoOf({ subjectLightness: 34 }))).toEqual([{ kind: 'photo-light', value: 34 }]);
    expect(describePhoto(photoOf({ width: 720, height: 1600 }))).toEqual([
      { kind: 'photo-size', width: 720, height: 1600 },
    ]);
  });
  it('says shares in per cent and bytes in megabytes', () => {
    expect(describePhoto(photoOf({ clipped: 0.224, plainBackground: 0.08, fineDetail: 0.008 }))).toEqual([
      { kind: 'photo-burnt', percent: 22.4 },
      { kind: 'photo-ground', percent: 8 },
      { kind: 'photo-detail', percent: 0.8 },
    ]);
    expect(describePhoto(photoOf({ file: { bytes: 9_400_000 } }))).toEqual([
      { kind: 'photo-megabytes', value: 9.4 },
    ]);
  });
  it('tells writing from pale marks', () => {
    const region = (faint: boolean) => ({ box: { x: 0, y: 0, width: 0.2, height: 0.1 }, flat: true, faint });
    expect(describePhoto(photoOf({ textRegions: [region(false), region(true), region(true)] }))).toEqual([
      { kind: 'photo-writing', place: 'edge' },
      { kind: 'photo-marks', count: 2 },
    ]);
  });
  it('names what a file told, and a screen', () => {
    const given = { file: { turned: true, hadLocation: true }, screenBars: { top: true, bottom: false } };
    expect(describePhoto(photoOf(given)).map(({ kind }) => kind)).toEqual([
      'photo-lying',
      'photo-place',
      'photo-screen',
    ]);
  });
});

describe('the examples of the photo checks', () => {
  const checks = ALL_CHECKS.filter(({ meta }) => meta.group === 'photo').map(({ meta }) => meta.id);
  it.each(checks)('%s: each bad one reads differently from each good one', id => {
    const { examples } = loadHelpPage(id, 'id');
    const lines = (good: boolean) =>
      examples
        .filter(each => each.good === good)
        .map(({ listing }) => JSON.stringify(describeExample(listing, 'photo')));
    for (const bad of lines(false)) expect(lines(true)).not.toContain(bad);
  });
});

import { describe, expect, it } from 'vitest';
import { codesOf, reportsOf } from '../../example-context.ts';

const id = 'F05-berkas-rusak';
const withPhotos = (...photos: object[]) => ({ title: 'Kopi Robusta Tersono 200 g', photos });

describe(id, () => {
  it('names each broken photo', () => {
    const found = reportsOf(id, withPhotos({}, { broken: true }, { broken: true }));
    expect(found.map(({ photo }) => photo?.id)).toEqual(['foto-2', 'foto-3']);
    expect(found.every(({ code, fix }) => code === 'photo-broken' && fix === 'retake-photo')).toBe(true);
  });
  it.each(['photo-heic', 'photo-not-image', 'photo-animated', 'photo-too-many-pixels', 'photo-too-costly'])(
    'tells a broken photo from one of another kind: %s',
    reason => {
      expect(reportsOf(id, withPhotos({ broken: true, reason }))).toMatchObject([
        { code: 'photo-unusable', evidence: reason, fix: 'send-plain-photo', photo: { id: 'foto-1' } },
      ]);
    },
  );
  it('passes photos that open, however small, and those not measured yet', () => {
    expect(codesOf(id, withPhotos({ width: 10, height: 10 }, { pending: true }))).toEqual([]);
  });
});

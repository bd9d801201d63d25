import { measureBackground } from './background.ts';
import { lightnessQuantile } from './grey-image.ts';
import { hashPhoto } from './perceptual-hash.ts';
import type { PixelFeatures } from './photo-features.ts';
import { reducePhoto } from './reduced-photo.ts';
import { findScreenBars } from './screen-bars.ts';
import { measureSharpness } from './sharpness.ts';
import { measureSubject } from './subject.ts';
import { findTextRegions } from './text-regions.ts';

/** Longest side at which photos are measured; sharpness and letters depend on it. */
export const MEASURED_SIDE = 1024;

/**
 * Every figure that the photo checks need from pixels. `rgb` is interleaved, three bytes a pixel, of a photo that stands
 * upright and fits into `MEASURED_SIDE`.
 */
export function measurePhoto(rgb: Uint8Array, width: number, height: number): PixelFeatures {
  const { grey, small } = reducePhoto(rgb, width, height);
  const ground = measureBackground(small);
  const subject = measureSubject(small, ground);
  const { ratio, box, fineDetail } = measureSharpness(grey);
  return {
    measuredSide: Math.max(width, height),
    sharpness: ratio,
    detailBox: box,
    fineDetail,
    lightness: lightnessQuantile({ ...small, data: small.grey }, 0.5),
    subject: { box: subject.box, share: subject.share },
    subjectLightness: subject.lightness,
    clipped: subject.clipped,
    contrast: subject.contrast,
    plainBackground: Math.round(1000 * ground.plain) / 1000,
    screenBars: findScreenBars(grey),
    textRegions: findTextRegions(grey),
    ...hashPhoto({ ...small, data: small.grey }),
  };
}

import type { Example } from '../example.ts';
import type { PhotoFeatures } from './photo-features.ts';

/** One figure of an example's photo, in words of its own (catalog.example.*). */
export type PhotoLine =
  | { kind: 'photo-size'; width: number; height: number }
  | { kind: 'photo-megabytes'; value: number }
  | { kind: 'photo-light' | 'photo-contrast'; value: number }
  | { kind: 'photo-burnt' | 'photo-ground' | 'photo-share' | 'photo-detail'; percent: number }
  | { kind: 'photo-writing'; place: 'edge' | 'middle' }
  | { kind: 'photo-marks'; count: number }
  | { kind: 'photo-lying' | 'photo-place' | 'photo-screen' };

const percent = (share: number) => Math.round(1000 * share) / 10;

/** What an example says of its photo apart from sharpness: only what was given, in the order of the checks. */
export function describePhoto(given: Example['photos'][number]): PhotoLine[] {
  const { file, width, height, subject, ...rest } = given as Partial<PhotoFeatures>;
  const { subjectLightness, clipped, contrast, plainBackground, textRegions, screenBars, fineDetail } = rest;
  const lines: PhotoLine[] = [];
  if (width !== undefined && height !== undefined) lines.push({ kind: 'photo-size', width, height });
  if (file?.bytes !== undefined)
    lines.push({ kind: 'photo-megabytes', value: Math.round(file.bytes / 1e5) / 10 });
  if (subjectLightness !== undefined) lines.push({ kind: 'photo-light', value: subjectLightness });
  if (clipped !== undefined) lines.push({ kind: 'photo-burnt', percent: percent(clipped) });
  if (contrast !== undefined) lines.push({ kind: 'photo-contrast', value: contrast });
  if (plainBackground !== undefined) lines.push({ kind: 'photo-ground', percent: percent(plainBackground) });
  if (subject) lines.push({ kind: 'photo-share', percent: percent(subject.share) });
  const marks = textRegions?.filter(({ faint }) => faint).length ?? 0;
  const writing = textRegions?.find(({ faint }) => !faint)?.box;
  if (writing) {
    const middle = writing.y + writing.height / 2;
    lines.push({ kind: 'photo-writing', place: middle < 0.2 || middle > 0.8 ? 'edge' : 'middle' });
  }
  if (marks > 0) lines.push({ kind: 'photo-marks', count: marks });
  if (file?.turned) lines.push({ kind: 'photo-lying' });
  if (file?.hadLocation) lines.push({ kind: 'photo-place' });
  if (screenBars?.top || screenBars?.bottom) lines.push({ kind: 'photo-screen' });
  if (fineDetail !== undefined) lines.push({ kind: 'photo-detail', percent: percent(fineDetail) });
  return lines;
}

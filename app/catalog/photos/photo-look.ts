import type { PixelFeatures } from '../quality/photo/photo-features.ts';

/** What a phone finds out about a photo before it is sent: the server's own formulas on the same reduced size. */
export interface PhotoLook extends Pick<PixelFeatures, 'measuredSide' | 'sharpness' | 'subjectLightness'> {
  /** Of the photo as it was taken, upright. */
  width: number;
  height: number;
}

/** Thresholds of the checks of size, focus and light, from the profile in force. */
export interface LookLimits {
  minSide: number;
  bands: readonly { from: number; warnBelow: number }[];
  minLight: number;
}

export const LOOK_REMARKS = ['small', 'blurred', 'dark'] as const;
export type LookRemark = (typeof LOOK_REMARKS)[number];

/** What is worth taking the photo again for; nothing of it keeps anybody from sending. */
export function remarksOnLook(look: PhotoLook, { minSide, bands, minLight }: LookLimits): LookRemark[] {
  const warnBelow = bands.find(band => look.measuredSide >= band.from)?.warnBelow ?? 0;
  const found: Record<LookRemark, boolean> = {
    small: Math.min(look.width, look.height) < minSide,
    blurred: look.sharpness < warnBelow,
    dark: look.subjectLightness < minLight,
  };
  return LOOK_REMARKS.filter(remark => found[remark]);
}

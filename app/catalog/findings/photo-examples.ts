/** Bad sisters of the good example photo, drawn by scripts/draw-photo-examples.mjs into public/examples/photo. */
export const PHOTO_FAULTS = ['blurred', 'dark', 'bright', 'pale', 'busy', 'small', 'written'] as const;
export type PhotoFault = (typeof PHOTO_FAULTS)[number];

const FAULTS: Record<string, PhotoFault> = {
  'retake-sharp': 'blurred',
  'more-light': 'dark',
  'less-light': 'bright',
  'wipe-and-light': 'pale',
  'plain-ground': 'busy',
  'come-closer': 'small',
  'no-writing': 'written',
};

/** Which fault the repair of a finding does away with; null where no picture tells it better than words. */
export function photoFault(fix: string | undefined): PhotoFault | null {
  return fix !== undefined && Object.hasOwn(FAULTS, fix) ? FAULTS[fix]! : null;
}

export function exampleUrl(name: PhotoFault | 'good'): string {
  return `/examples/photo/${name}.webp`;
}

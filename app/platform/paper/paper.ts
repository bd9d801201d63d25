import type { PictureMeasure } from '~/reference/picture/measure-picture.ts';

/** ux-security.md §2.6: bytes as they arrive, pages of a PDF. Pixels are capped where pictures are decoded. */
export const MAX_PAPER_BYTES = 10 * 1024 * 1024;
export const MAX_PAPER_PAGES = 30;
/** A4 at this height has about 135 dots per inch: small print of a KTP or NIB stays legible. */
export const PAPER_SIDE = 1600;
export const PAPER_SMALL_SIDE = 480;

/** Why a file is no paper that can be kept. */
export const paperRefusals = [
  'document-missing',
  'document-too-large',
  'document-heic',
  'document-other-picture',
  'document-drawing',
  'document-office-or-zip',
  'document-video',
  'document-unknown-type',
  'document-broken',
  'document-animated',
  'document-too-many-pixels',
  'document-too-heavy',
  'pdf-broken',
  'pdf-encrypted',
  'pdf-too-many-pages',
  'pdf-form-unreadable',
] as const;
export type PaperRefusal = (typeof paperRefusals)[number];

/** A paper made anew: nothing of the file that came is left but what can be seen on it. */
export interface PreparedPaper {
  format: 'webp' | 'pdf';
  whole: Buffer;
  /** A small picture; null for a PDF. */
  small: Buffer | null;
  width: number | null;
  height: number | null;
  pages: number | null;
  measure: PictureMeasure | null;
}

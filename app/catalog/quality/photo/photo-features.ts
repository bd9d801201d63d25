/** Fractions of the photo's width and height, 0 to 1, from the upper left corner. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A place where letters seem to lie. */
export interface TextRegion {
  box: Box;
  /** On a ground of one colour, as stickers and captions have it. */
  flat: boolean;
  /** Hardly darker or lighter than its ground, as a mark laid over the photo is. */
  faint: boolean;
}

/** Raised when a formula changes: features of an older version are renewed from the kept file (renew-features.server.ts). */
export const FEATURES_VERSION = 2;

/** What the pixels alone say, from the reduced copy. */
export type PixelFeatures = Omit<PhotoFeatures, 'file' | 'width' | 'height'>;

/** Everything the photo checks look at: figures from one decode, kept by content hash, so that a changed threshold needs no photo. */
export interface PhotoFeatures {
  /** Of the file as it came, before it is turned, shrunk and stripped. */
  file: {
    /** SHA-256 of its bytes. */
    contentHash: string;
    bytes: number;
    format: 'jpeg' | 'png' | 'webp';
    /** EXIF asked for a turn. */
    turned: boolean;
    /** EXIF held a place or a serial number; both are removed. */
    hadLocation: boolean;
  };
  /** Pixels as the photo stands upright, before any reduction. */
  width: number;
  height: number;
  /** Longest side, in pixels, of the copy that was measured: thresholds depend on it. */
  measuredSide: number;
  /** Re-blur ratio, see sharpness.ts. */
  sharpness: number;
  /** Where the most detailed blocks lie. */
  detailBox: Box;
  /** Median lightness of the whole, 0 to 255. */
  lightness: number;
  /** What stands out from the border: its frame and its share of the photo, 0 to 1. */
  subject: { box: Box; share: number };
  /** Of the subject alone: median lightness, share of clipped highlights, distance of the 5 % and 95 % quantiles of lightness. */
  subjectLightness: number;
  clipped: number;
  contrast: number;
  /** Share of the border ring within 12 levels of its median colour, 0 to 1. */
  plainBackground: number;
  /** Share of the detail energy at the top of the band, see fine-detail.ts: near 0 for a picture that was made larger. */
  fineDetail: number;
  /** Rows at the top and bottom that look like a phone's status and button bars. */
  screenBars: { top: boolean; bottom: boolean };
  textRegions: TextRegion[];
  /** 64-bit perceptual hash of the photo and of its mirror image, 16 hex digits each. */
  hash: string;
  mirrorHash: string;
}

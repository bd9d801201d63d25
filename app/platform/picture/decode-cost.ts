/** What decoding asks for beside the rows that stream through. */
export interface DecodeCost {
  /** Bytes that must be in memory at once. */
  memory: number;
  /** Pixels times the passes over them. */
  work: number;
}

/** Sizes as the header claims them. */
export interface ClaimedPicture {
  format: 'jpeg' | 'png' | 'webp';
  width: number;
  height: number;
  /** Of PNG: 8 or 16. */
  bits: number;
  channels: number;
}

/** libjpeg stores coefficients of two bytes; cameras take about ten scans, bombs hundreds. */
const COEFFICIENT = 2;

/**
 * What it takes to decode: a plain JPEG and a plain PNG stream row by row; a JPEG of several scans keeps every
 * coefficient and goes over them once per scan, an interlaced PNG and a lossless WebP keep every pixel.
 */
export function decodeCost(bytes: Uint8Array, claimed: ClaimedPicture): DecodeCost {
  const pixels = claimed.width * claimed.height;
  if (claimed.format === 'png') {
    const interlaced = bytes[28] === 1;
    const memory = interlaced ? (pixels * claimed.channels * claimed.bits) / 8 : 0;
    return { memory, work: interlaced ? 2 * pixels : pixels };
  }
  if (claimed.format === 'webp') {
    // Lossless keeps the whole picture beside the one that it hands over; lossy is made smaller while it is read.
    return { memory: pixels * (isLossless(bytes) ? 8 : 1), work: pixels };
  }
  const { progressive, samples, scans } = readJpeg(bytes);
  if (!progressive && scans <= 1) return { memory: 0, work: pixels };
  const work = scans < MOST_SCANS ? pixels * scans : Number.POSITIVE_INFINITY;
  return { memory: pixels * samples * COEFFICIENT, work };
}

function isLossless(bytes: Uint8Array): boolean {
  // "VP8L" as the first chunk, or as a later one behind the "VP8X" head.
  const head = String.fromCharCode(...bytes.subarray(12, Math.min(bytes.length, 4096)));
  return head.startsWith('VP8L') || (head.startsWith('VP8X') && head.includes('VP8L'));
}

interface JpegFacts {
  progressive: boolean;
  /** Stored samples per pixel over all components: 3 without chroma subsampling, 1.5 with the usual. */
  samples: number;
  scans: number;
}

const FRAME_OF = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
/** More are not counted: the answer is no. */
const MOST_SCANS = 200;

function readJpeg(bytes: Uint8Array): JpegFacts {
  const facts: JpegFacts = { progressive: false, samples: 3, scans: 0 };
  let at = 2;
  while (at >= 0 && at + 4 <= bytes.length && facts.scans < MOST_SCANS) {
    if (bytes[at] !== 0xff) {
      at = bytes.indexOf(0xff, at);
      continue;
    }
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xd9) break;
    // Stuffed zeros, fill bytes and restart marks inside a scan carry no length.
    if (marker === 0 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd8)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    if (FRAME_OF(marker)) {
      facts.progressive = marker === 0xc2 || marker === 0xc6 || marker === 0xca || marker === 0xce;
      facts.samples = samplesPerPixel(bytes, at + 4);
    }
    if (marker === 0xda) facts.scans += 1;
    at += 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
  }
  return facts;
}

function samplesPerPixel(bytes: Uint8Array, frame: number): number {
  const components = Math.min(4, bytes[frame + 5] ?? 3);
  let [sum, widest, highest] = [0, 1, 1];
  for (let component = 0; component < components; component++) {
    const factors = bytes[frame + 7 + 3 * component] ?? 0x11;
    const [across, down] = [factors >> 4, factors & 15];
    sum += across * down;
    widest = Math.max(widest, across);
    highest = Math.max(highest, down);
  }
  return sum / (widest * highest) || 3;
}

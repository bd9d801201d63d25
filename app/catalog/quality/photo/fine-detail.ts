import type { GreyImage } from './grey-image.ts';

/** Daubechies wavelet of 8 taps: splits a line of pixels at half its band, steeply enough for eight multiplications. */
const LOW = Float64Array.of(
  0.23037781330885523,
  0.7148465705525415,
  0.6308807679295904,
  -0.02798376941698385,
  -0.18703481171888114,
  0.030841381835986965,
  0.032883011666982945,
  -0.010597401784997278,
);
const TAPS = LOW.length;
const HIGH = LOW.map((_, at) => (at % 2 === 0 ? 1 : -1) * (LOW[TAPS - 1 - at] ?? 0));
/** Energy per sample that rounding leaves in an empty band. */
const FLOOR = 0.5;

interface Area {
  x: number;
  y: number;
  wide: number;
  high: number;
}

/**
 * Share of the detail energy that lies in the uppermost quarter of the band, in the blocks with most detail. A camera fills
 * the whole band, if only with grain, even out of focus; a picture that was made larger has nothing there, whatever its
 * claimed size. The quarter, not the half: interpolation leaves some of the half. The better of rows and columns counts:
 * a shaken photo keeps one of them.
 */
export function fineDetailOf(image: GreyImage, blocks: readonly Area[]): number {
  const rows = shareOf(image, blocks, false);
  const columns = shareOf(image, blocks, true);
  return Math.round(1000 * Math.max(rows, columns)) / 1000;
}

function shareOf({ width, data }: GreyImage, blocks: readonly Area[], upright: boolean): number {
  let [fine, coarse] = [0, 0];
  const step = upright ? width : 1;
  const across = upright ? 1 : width;
  for (const { x, y, wide, high } of blocks) {
    const [length, lines] = upright ? [high, wide] : [wide, high];
    const half = (length - TAPS) >> 1;
    if (half <= TAPS) continue;
    const low = new Float64Array(half);
    const upper = new Float64Array(half);
    for (let line = 0; line < lines; line++) {
      const from = y * width + x + line * across;
      for (let at = 0; at < half; at++) {
        let [sum, detail] = [0, 0];
        for (let tap = 0, place = from + 2 * at * step; tap < TAPS; tap++, place += step) {
          const value = data[place] ?? 0;
          sum += value * (LOW[tap] ?? 0);
          detail += value * (HIGH[tap] ?? 0);
        }
        low[at] = sum;
        upper[at] = detail;
      }
      for (let at = 0; at + TAPS <= half; at += 2) {
        let [detail, finest] = [0, 0];
        for (let tap = 0; tap < TAPS; tap++) {
          detail += (low[at + tap] ?? 0) * (HIGH[tap] ?? 0);
          // Halving turns the upper half of the band round: its low part is the finest of all.
          finest += (upper[at + tap] ?? 0) * (LOW[tap] ?? 0);
        }
        coarse += detail * detail;
        fine += Math.max(0, finest * finest - FLOOR);
      }
    }
  }
  return fine + coarse > 0 ? fine / (fine + coarse) : 0;
}

import type { GreyImage } from './grey-image.ts';
import type { Box, TextRegion } from './photo-features.ts';

const CELL_WIDE = 32;
const CELL_HIGH = 16;
const AREA = CELL_WIDE * CELL_HIGH;
const MOST = 8;

/** Levels between ground and stroke, and cells in a row that letters fill, of clear writing and of a pale mark over the photo. */
const CLEAR = { from: 60, to: 255, ground: 16, cells: 4 };
const FAINT = { from: 8, to: 45, ground: 4, cells: 3 };
type Tone = typeof CLEAR;

interface Cell {
  ground: number;
  /** Its ground is of one level: drawn, not lit. */
  even: boolean;
}

interface Line {
  left: number;
  right: number;
  top: number;
  bottom: number;
  flat: boolean;
}

/**
 * Where letters seem to lie: rows of small cells, each with a ground of one tone, strokes of another and little between, the
 * strokes following each other closely along the row. Looked for at half and at a quarter of the measured size, where
 * letters of 2 to 12 % of the photo's height have strokes of a few pixels. It reads nothing.
 */
export function findTextRegions(image: GreyImage): TextRegion[] {
  const half = Math.max(image.width, image.height) > 640 ? halve(image) : image;
  const quarter = halve(half);
  const found: TextRegion[] = [];
  for (const scale of [half, quarter]) {
    for (const tone of [CLEAR, FAINT]) {
      for (const line of findLines(scale, tone)) {
        const box = boxOf(line, scale);
        const known = found.some(region => region.faint === (tone === FAINT) && overlap(region.box, box));
        if (!known) found.push({ box, flat: line.flat, faint: tone === FAINT });
      }
    }
  }
  return found.slice(0, MOST);
}

/** Half the size by means of four pixels. */
export function halve({ width, height, data }: GreyImage): GreyImage {
  const [wide, high] = [Math.max(1, width >> 1), Math.max(1, height >> 1)];
  const out = new Uint8Array(wide * high);
  const [right, below] = [width > 1 ? 1 : 0, height > 1 ? width : 0];
  for (let y = 0, at = 0; y < high; y++) {
    for (let x = 0, from = 2 * y * width; x < wide; x++, from += 2) {
      const sum =
        (data[from] ?? 0) +
        (data[from + right] ?? 0) +
        (data[from + below] ?? 0) +
        (data[from + below + right] ?? 0);
      out[at++] = (sum + 2) >> 2;
    }
  }
  return { width: wide, height: high, data: out };
}

function findLines(image: GreyImage, tone: Tone): Line[] {
  const columns = Math.floor(image.width / CELL_WIDE);
  // Rows of cells overlap by half, so that a line of letters fits into one of them.
  const rows = Math.max(0, Math.floor((2 * image.height) / CELL_HIGH) - 1);
  const cells: (Cell | null)[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++)
      cells.push(textCell(image, column * CELL_WIDE, (row * CELL_HIGH) / 2, tone));
  }
  const lines: Line[] = [];
  for (let start = 0; start < cells.length; start++) {
    if (!cells[start]) continue;
    const group = takeGroup(cells, columns, start, tone.ground);
    const line = lineOf(group);
    if (line.right - line.left >= tone.cells * CELL_WIDE) lines.push(line);
  }
  return lines;
}

interface Placed extends Cell {
  column: number;
  row: number;
}

/** Takes a cell and all that touch it, with nearly the same ground, out of the grid; a line may slope. */
function takeGroup(cells: (Cell | null)[], columns: number, start: number, reach: number): Placed[] {
  const group: Placed[] = [];
  const take = (at: number, cell: Cell) => {
    cells[at] = null;
    group.push({ ...cell, column: at % columns, row: Math.floor(at / columns) });
  };
  const first = cells[start];
  if (first) take(start, first);
  // The group grows while it is walked.
  for (const here of group) {
    for (let row = -2; row <= 2; row++) {
      for (let column = -1; column <= 1; column++) {
        if (here.column + column < 0 || here.column + column >= columns) continue;
        const at = (here.row + row) * columns + here.column + column;
        const cell = cells[at];
        if (cell && Math.abs(cell.ground - here.ground) <= reach) take(at, cell);
      }
    }
  }
  return group;
}

function lineOf(group: readonly Placed[]): Line {
  const columns = group.map(({ column }) => column);
  const rows = group.map(({ row }) => row);
  const levels = group.map(({ ground }) => ground).sort((a, b) => a - b);
  const spread = (levels.at(-1) ?? 0) - (levels[0] ?? 0);
  return {
    left: Math.min(...columns) * CELL_WIDE,
    right: (Math.max(...columns) + 1) * CELL_WIDE,
    top: (Math.min(...rows) * CELL_HIGH) / 2,
    bottom: (Math.max(...rows) * CELL_HIGH) / 2 + CELL_HIGH,
    flat: spread <= 6 && group.filter(({ even }) => even).length >= 0.75 * group.length,
  };
}

const counts = new Uint16Array(256);

/** Ground and strokes of a cell, or null when it does not look like letters. */
function textCell({ width, data }: GreyImage, x: number, y: number, tone: Tone): Cell | null {
  let [low, high] = [255, 0];
  for (let row = y; row < y + CELL_HIGH; row += 3) {
    for (let at = row * width + x; at < row * width + x + CELL_WIDE; at++) {
      const level = data[at] ?? 0;
      if (level < low) low = level;
      if (level > high) high = level;
    }
  }
  const range = high - low;
  if (range < tone.from || range > tone.to + tone.ground) return null;
  counts.fill(0);
  for (let row = y; row < y + CELL_HIGH; row++) {
    for (let at = row * width + x; at < row * width + x + CELL_WIDE; at++)
      counts[data[at] ?? 0] = (counts[data[at] ?? 0] ?? 0) + 1;
  }
  const ground = commonLevel(tone.ground >> 1);
  const near = within(ground, tone.ground >> 1);
  if (near < 0.4 * AREA) return null;
  const dark = within(0, ground - tone.from);
  const light = AREA - within(0, ground + tone.from - 1);
  const darker = dark > light;
  const ink = Math.max(dark, light);
  // Strokes are all darker or all lighter than their ground, and most of what is not ground is stroke.
  if (ink < 0.08 * AREA || ink > 0.55 * AREA || ink + near < 0.68 * AREA) return null;
  if (Math.min(dark, light) > 0.04 * AREA) return null;
  if (countStrokes(data, width, { x, y, ground, from: tone.from, darker }) < 1.2 * CELL_HIGH) return null;
  return { ground, even: within(ground, 3) >= 0.6 * near };
}

/** The commonest level of the stretch of `2 · reach + 1` levels that holds most pixels. */
function commonLevel(reach: number): number {
  let [end, most, sum] = [0, 0, 0];
  for (let level = 0; level < 256; level++) {
    sum += counts[level] ?? 0;
    if (level > 2 * reach) sum -= counts[level - 2 * reach - 1] ?? 0;
    if (sum <= most) continue;
    most = sum;
    end = level;
  }
  let best = end;
  for (let level = Math.max(0, end - 2 * reach); level < end; level++)
    if ((counts[level] ?? 0) > (counts[best] ?? 0)) best = level;
  return best;
}

/** Pixels of the levels `level - reach` to `level + reach`; with level 0, of those up to `reach`. */
function within(level: number, reach: number): number {
  let sum = 0;
  for (let at = Math.max(0, level - reach); at <= Math.min(255, level + reach); at++) sum += counts[at] ?? 0;
  return sum;
}

/** How often a row goes from ground into a stroke, over all rows of the cell. */
function countStrokes(
  data: Uint8Array,
  width: number,
  { x, y, ground, from, darker }: { x: number; y: number; ground: number; from: number; darker: boolean },
): number {
  let strokes = 0;
  const into = 0.75 * from;
  const out = 0.4 * from;
  for (let row = y; row < y + CELL_HIGH; row++) {
    let inside = true;
    for (let at = row * width + x; at < row * width + x + CELL_WIDE; at++) {
      const depth = darker ? ground - (data[at] ?? 0) : (data[at] ?? 0) - ground;
      if (!inside && depth >= into) {
        inside = true;
        strokes += 1;
      } else if (inside && depth < out) inside = false;
    }
  }
  return strokes;
}

function boxOf({ left, right, top, bottom }: Line, { width, height }: GreyImage): Box {
  const share = (value: number, of: number) => Math.round((1000 * value) / of) / 1000;
  return {
    x: share(left, width),
    y: share(top, height),
    width: share(right - left, width),
    height: share(bottom - top, height),
  };
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

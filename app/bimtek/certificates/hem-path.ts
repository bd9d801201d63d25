type Point = readonly [x: number, y: number];

/** One leaf of the kawung in a tile of 14, as the hem under the bar of every page has it. */
const leaf: readonly Point[] = [
  [6.5, 6.5],
  [3, 6.5],
  [0, 3.5],
  [0, 0],
  [3.5, 0],
  [6.5, 3],
  [6.5, 6.5],
];
export const tile = 14;

/** A quarter turn around the middle of the tile. */
const turn = ([x, y]: Point): Point => [tile - y, x];

function leafPath(points: readonly Point[], from: number): string {
  const [start, ...rest] = points.map(([x, y]) => `${x + from} ${y}`);
  return `M${start}C${rest.slice(0, 3).join(' ')}C${rest.slice(3).join(' ')}z`;
}

/** The hem of cloth as one path, so many tiles wide. */
export function hemPath(tiles: number): string {
  const turned = [leaf];
  for (let quarter = 1; quarter < 4; quarter += 1) turned.push((turned.at(-1) ?? leaf).map(turn));
  return Array.from({ length: tiles }, (_, at) =>
    turned.map(points => leafPath(points, at * tile)).join(''),
  ).join('');
}

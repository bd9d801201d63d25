/** The look's own colours in daylight: a picture that is sent around has no dark mode. */
const nila = '#1d3b69';
const deep = '#12284a';
const mori = '#fbf7ef';
const soga = '#cb934f';
const daun = '#2d7850';

const escapeText = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Leaf of the kawung as the mark of the product has it, in a tile of 48, from the middle to the upper left. */
const leaf = 'M22 22C12 22 4.5 14.5 4.5 4.5 14.5 4.5 22 12 22 22z';
const vein = 'M10.5 10.5l5 5';

/** Copies of a shape, turned around the middle of a square of that side. */
const turned = (shape: string, parts: number, side = 240) =>
  Array.from({ length: parts }, (_, at) => {
    const turn = `${(360 / parts) * at} ${side / 2} ${side / 2}`;
    return `<g transform="rotate(${turn})">${shape}</g>`;
  }).join('');

/** More stitches than this would touch each other. */
const mostStitches = 24;

/**
 * The badge of a certificate, 240 by 240: a medal of kawung with a tick for its core, and one golden stitch in its hem
 * for each hour of lessons. Without letters, since a picture drawn on a server may have no font.
 */
export function drawBadge({ name, jp }: { name: string; jp: number }): string {
  const stitches = Math.max(1, Math.min(mostStitches, Math.round(jp)));
  const stitch = `<rect x="116" y="15" width="8" height="14" rx="3" fill="${soga}"/>`;
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 240" width="240" height="240" role="img">',
    `<title>${escapeText(name)}</title>`,
    `<circle cx="120" cy="120" r="116" fill="${nila}"/>`,
    `<circle cx="120" cy="120" r="88" fill="${mori}"/>`,
    `<circle cx="120" cy="120" r="112" fill="none" stroke="${soga}" stroke-width="2"/>`,
    turned(stitch, stitches),
    '<g transform="translate(46.8 46.8) scale(3.05)">',
    turned(
      `<path d="${leaf}" fill="${deep}"/><path d="${vein}" fill="none" stroke="${soga}" stroke-width="1.2" stroke-linecap="round"/>`,
      4,
      48,
    ),
    '</g>',
    `<circle cx="120" cy="120" r="25" fill="${daun}" stroke="${mori}" stroke-width="6"/>`,
    `<path d="M109 121l8 8 15-17" fill="none" stroke="${mori}" stroke-width="6" stroke-linecap="round" stroke-linejoin="round"/>`,
    '</svg>',
  ].join('');
}

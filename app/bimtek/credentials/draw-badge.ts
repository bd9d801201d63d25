/** The look's own colours in daylight: a picture that is sent around has no dark mode. */
const nila = '#1d3b69';
const deep = '#12284a';
const mori = '#fbf7ef';
const soga = '#cb934f';
const daun = '#2d7850';

const escapeText = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Leaf of the kawung, from the middle to a corner. */
const leaf = 'M120 104C98 92 92 70 96 52C114 48 132 62 132 84C131 93 127 100 120 104z';

const turned = (shape: string, parts: number, offset = 0) =>
  Array.from(
    { length: parts },
    (_, at) => `<g transform="rotate(${offset + (360 / parts) * at} 120 120)">${shape}</g>`,
  ).join('');

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
    `<g fill="${deep}">${turned(`<path d="${leaf}"/>`, 4)}</g>`,
    `<g fill="${soga}">${turned('<circle cx="120" cy="46" r="5"/>', 4)}</g>`,
    `<circle cx="120" cy="120" r="34" fill="${daun}" stroke="${mori}" stroke-width="6"/>`,
    `<path d="M104 121l11 11 21-23" fill="none" stroke="${mori}" stroke-width="8" stroke-linecap="round" stroke-linejoin="round"/>`,
    '</svg>',
  ].join('');
}

/** Colours of one picture; the ground is the warm paper of the showcase. */
export interface Palette {
  ground: string;
  shade: string;
  main: string;
  dark: string;
  light: string;
}

/** A good drawn on a canvas of 400 × 400, its foot at about y = 320. Returns SVG elements. */
export type Drawing = (p: Palette) => string;

const soga: Palette = {
  ground: '#f7e7d1',
  shade: '#e9cda0',
  main: '#d9a869',
  dark: '#87490f',
  light: '#fffdf9',
};
const nila: Palette = {
  ground: '#e9eef6',
  shade: '#c3d0e4',
  main: '#1f3d6b',
  dark: '#13284a',
  light: '#fffdf9',
};
export const palettes = [soga, nila] as const;

export const shadow = (p: Palette, rx = 130, y = 322) =>
  `<ellipse cx="200" cy="${y}" rx="${rx}" ry="13" fill="${p.shade}"/>`;

export const rect = (x: number, y: number, w: number, h: number, fill: string, r = 0) =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${r}" fill="${fill}"/>`;

export const circle = (x: number, y: number, r: number, fill: string, stroke = 'none') =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}" stroke="${stroke}" stroke-width="3"/>`;

export const path = (d: string, fill: string, stroke = 'none', width = 3) =>
  `<path d="${d}" fill="${fill}" stroke="${stroke}" stroke-width="${width}" stroke-linejoin="round"/>`;

export const line = (x1: number, y1: number, x2: number, y2: number, stroke: string, width = 3, dash = '') =>
  `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${stroke}" stroke-width="${width}" stroke-dasharray="${dash}"/>`;

/** Four petals of the kawung, the mark of the house. */
export const kawung = (x: number, y: number, r: number, stroke: string) => {
  const petal = `M0 0C${r * 0.2} ${-r * 0.7} ${r * 0.7} ${-r * 0.7} ${r * 0.75} ${-r * 0.75}C${r * 0.7} ${-r * 0.6} ${r * 0.7} ${-r * 0.2} 0 0`;
  const turns = [0, 90, 180, 270].map(
    turn =>
      `<path d="${petal}" transform="rotate(${turn})" fill="none" stroke="${stroke}" stroke-width="2"/>`,
  );
  return `<g transform="translate(${x} ${y})">${turns.join('')}</g>`;
};

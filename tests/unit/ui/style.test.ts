import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const sheets = readdirSync('app/ui', { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.css'))
  .map(name => ({ name, text: readFileSync(`app/ui/${name}`, 'utf8') }));
const tokens = sheets.find(({ name }) => name === 'ground/tokens.css')!.text;

/** Custom properties of colour of one block. */
function colours(block: string): Record<string, string> {
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(([, name, hex]) => [name, hex]),
  );
}

const [lightBlock = '', darkBlock = ''] = tokens.split('prefers-color-scheme: dark');
const light = colours(lightBlock);
const dark = { ...light, ...colours(darkBlock) };

/** Relative luminance and contrast, WCAG 2.2 definitions. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map(at => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high! + 0.05) / (low! + 0.05);
}

const text: [string, string][] = [
  ...['mori', 'kain', 'teduh'].flatMap(ground =>
    ['ink', 'ink-soft', 'nila', 'soga', 'bata'].map((ink): [string, string] => [ink, ground]),
  ),
  ...['daun', 'kunyit', 'bata', 'nila', 'soga', 'abu'].map((ink): [string, string] => [ink, `${ink}-wash`]),
  ...['daun', 'kunyit', 'bata', 'nila', 'soga'].map((ground): [string, string] => ['ink', `${ground}-wash`]),
  ['on-fill', 'fill'],
  ['on-fill', 'nila-deep'],
  ['bar-ink', 'bar'],
  ['ink-soft', 'nila-wash'],
];
const marks: [string, string][] = [
  ...['mark-1', 'mark-2', 'mark-3', 'mark-4'].map((mark): [string, string] => [mark, 'mori']),
  ['rim', 'mori'],
  ['rim', 'kain'],
  ['focus', 'mori'],
  ['focus', 'kain'],
  ['bar-motif', 'bar'],
];

describe.each([
  ['light', light],
  ['dark', dark],
])('colours, %s', (_, palette) => {
  it.each(text)('%s reads on %s', (ink, ground) => {
    expect(contrast(palette[ink]!, palette[ground]!)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(marks)('%s is seen on %s', (mark, ground) => {
    expect(contrast(palette[mark]!, palette[ground]!)).toBeGreaterThanOrEqual(3);
  });
});

describe('style sheets', () => {
  const used = sheets.flatMap(({ name, text }) =>
    [...text.matchAll(/var\(--([\w-]+)/g)].map(([, token]) => ({ name, token })),
  );

  it('weigh no more than 30 KB together', () => {
    const size = sheets.reduce((sum, sheet) => sum + Buffer.byteLength(sheet.text), 0);
    expect(size).toBeLessThanOrEqual(30 * 1024);
  });

  it('name only tokens that there are', () => {
    const known = new Set(
      [
        ...sheets
          .map(s => s.text)
          .join('\n')
          .matchAll(/--([\w-]+):/g),
      ].map(([, name]) => name),
    );
    expect(used.filter(({ token }) => !known.has(token))).toEqual([]);
  });

  it('hold colours in the tokens alone, but for shadows and the bar’s focus', () => {
    const stray = sheets
      .filter(({ name }) => !/tokens|print/.test(name))
      .flatMap(({ name, text }) => [...text.matchAll(/#[0-9a-f]{3,8}\b/g)].map(([hex]) => `${name} ${hex}`));
    expect(stray.sort()).toEqual([
      'button/button.css #0003',
      'confirm-dialog/confirm-dialog.css #0b1020a6',
      'layout/layout.css #f7ba50',
      'tag/tag.css #0000',
    ]);
  });

  it('never fix the height of anything that holds text', () => {
    const pictures =
      /\.(brand \.mark|hem|tag|tag\.good|icon|thumb|pick input|tick|steps|key svg|unseen|ticket)|progress|file-selector/;
    const fixed = sheets.flatMap(({ text }) =>
      [...text.matchAll(/([^{}]+)\{[^}]*[ ;{]height: (?!auto|100%)[^;}]+/g)].map(([, selector]) =>
        selector!.trim(),
      ),
    );
    expect(fixed.filter(selector => !pictures.test(selector))).toEqual([]);
  });
});

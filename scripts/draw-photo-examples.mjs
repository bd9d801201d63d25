// node scripts/draw-photo-examples.mjs: the good photo and its bad sisters that stand beside a finding about a photo. Drawn here, of nobody's goods.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { ensureInstalled, root } from './install.mjs';

ensureInstalled();
const { default: sharp } = await import('sharp');
const [width, height] = [320, 240];

/** Numbers that are the same on every run. */
function* numbers(seed) {
  let state = seed;
  while (true) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    yield (state >>> 8) / 0xffffff;
  }
}

/** A jar of crisps with a label: round pieces behind glass, a lid, two lines of writing. */
function jar(x, y, scale) {
  const next = numbers(7);
  const crisps = Array.from({ length: 26 }, () => {
    const [cx, cy, r] = [
      next.next().value * 92 - 46,
      next.next().value * 120 - 40,
      9 + next.next().value * 8,
    ];
    return `<circle cx="${cx}" cy="${cy}" r="${r}" fill="#d9a14e" stroke="#a86f24" stroke-width="1.6"/><path d="M${cx - r / 2} ${cy}q${r / 2}-${r / 2} ${r} 0" fill="none" stroke="#f0c987" stroke-width="1.6"/>`;
  }).join('');
  return `<g transform="translate(${x} ${y}) scale(${scale})">
    <ellipse cx="6" cy="92" rx="74" ry="11" fill="#0002"/>
    <clipPath id="glass"><rect x="-58" y="-58" width="116" height="148" rx="18"/></clipPath>
    <rect x="-58" y="-58" width="116" height="148" rx="18" fill="#f6ead2"/>
    <g clip-path="url(#glass)">${crisps}</g>
    <rect x="-58" y="-58" width="116" height="148" rx="18" fill="none" stroke="#8d8169" stroke-width="3"/>
    <rect x="-50" y="-84" width="100" height="28" rx="7" fill="#87490f"/>
    <rect x="-44" y="4" width="88" height="48" rx="4" fill="#fffdf7" stroke="#1b5a39" stroke-width="3"/>
    <path d="M-34 20h68M-34 32h52M-34 42h60" stroke="#1b5a39" stroke-width="4"/>
    <path d="M-48-44v118" stroke="#fff9" stroke-width="6" stroke-linecap="round"/>
  </g>`;
}

const plain = `<rect width="${width}" height="${height}" fill="#f3efe6"/><rect y="178" width="${width}" height="62" fill="#e8e1d2"/>`;

/** A table that is not cleared away. */
function busy() {
  const next = numbers(3);
  const colours = ['#c5484b', '#3f7fb5', '#4d9a5b', '#e0b23a', '#7c5aa6', '#2f2f35'];
  return Array.from({ length: 90 }, () => {
    const [x, y, w, h] = [
      next.next().value * width - 20,
      next.next().value * height - 20,
      14 + next.next().value * 46,
      10 + next.next().value * 40,
    ];
    return `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${colours[Math.floor(next.next().value * 6)]}" transform="rotate(${next.next().value * 90} ${x} ${y})"/>`;
  }).join('');
}

const scene = (ground, thing, over = '') =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${ground}${thing}${over}</svg>`,
  );
const good = scene(plain, jar(160, 124, 1.12));
const writing =
  '<rect y="8" width="320" height="44" fill="#d3202a"/><text x="160" y="40" font-family="sans-serif" font-weight="700" font-size="26" text-anchor="middle" fill="#fff">PROMO! 0812</text>';

const photos = {
  good: sharp(good),
  blurred: sharp(good).blur(4),
  dark: sharp(good).linear(0.26, 0),
  bright: sharp(good).linear(1.5, 40),
  pale: sharp(good).linear(0.3, 150),
  busy: sharp(scene(busy(), jar(160, 124, 1.12))),
  small: sharp(scene(plain, jar(160, 160, 0.34))),
  written: sharp(scene(plain, jar(160, 132, 1.02), writing)),
};

const folder = path.join(root, 'public', 'examples', 'photo');
mkdirSync(folder, { recursive: true });
for (const [name, photo] of Object.entries(photos))
  await photo
    .webp({ quality: name === 'busy' ? 35 : 70, effort: 6 })
    .toFile(path.join(folder, `${name}.webp`));

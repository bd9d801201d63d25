import sharp from 'sharp';
import { bakePng } from '../credentials/png-chunks.ts';

const side = 480;
const leaf = 'M22 22C12 22 4.5 14.5 4.5 4.5 14.5 4.5 22 12 22 22z';
const turns = [0, 90, 180, 270];

/** The seal of the house without words: it says the same in every language, and a drawing needs no font. */
const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 48 48">
<circle cx="24" cy="24" r="23.4" fill="#faf6ee" stroke="#182f55" stroke-width="1.2"/>
<circle cx="24" cy="24" r="21.6" fill="none" stroke="#87490f" stroke-width=".5"/>
<g transform="translate(24 24) scale(.78) translate(-24 -24)">${turns
  .map(turn => `<path d="${leaf}" transform="rotate(${turn} 24 24)" fill="#1f3d6b"/>`)
  .join('')}<circle cx="24" cy="24" r="8.2" fill="#faf6ee"/>
<path d="M19.6 24.4l3 3 6-6.6" fill="none" stroke="#1b5a39" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round"/></g></svg>`;

let picture: Promise<Buffer> | undefined;

/** The badge as a picture that carries its own credential (Open Badges 3.0 §5.3.1). */
export async function drawBadge(credential: string): Promise<Uint8Array> {
  picture ??= sharp(Buffer.from(drawing)).png({ compressionLevel: 9, palette: true }).toBuffer();
  return bakePng(new Uint8Array(await picture), credential);
}

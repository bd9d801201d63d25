/** What a file is by its content. The last six are no paper, but each wants its own advice. */
export type PaperForm =
  | 'picture'
  | 'pdf'
  | 'heic'
  | 'other-picture'
  | 'drawing'
  | 'office-or-zip'
  | 'video'
  | 'unknown';

const starts =
  (text: string, at = 0) =>
  (head: string) =>
    head.startsWith(text, at);

const heicBrands = /^(heic|heix|heim|heis|hevc|hevx|mif1|msf1)/;

/** In this order: the first that fits. `head` is the beginning of the file, one character per byte. */
const signs: [PaperForm, (head: string) => boolean][] = [
  ['picture', starts('\xff\xd8\xff')],
  ['picture', starts('\x89PNG\r\n\x1a\n')],
  ['picture', head => head.startsWith('RIFF') && head.startsWith('WEBP', 8)],
  ['pdf', starts('%PDF-')],
  ['heic', head => head.startsWith('ftyp', 4) && heicBrands.test(head.slice(8))],
  ['other-picture', head => head.startsWith('ftyp', 4) && /^avi[fs]/.test(head.slice(8))],
  ['video', starts('ftyp', 4)],
  ['video', head => head.startsWith('\x1a\x45\xdf\xa3') || head.startsWith('RIFF')],
  ['other-picture', head => /^(GIF8|BM|II\*\0|MM\0\*|\0\0\x01\0)/.test(head)],
  ['office-or-zip', head => /^(PK[\x03\x05\x07]|\xd0\xcf\x11\xe0|Rar!|7z\xbc\xaf|\x1f\x8b)/.test(head)],
  ['drawing', head => /<(svg|html|!doctype|script|\?xml)/i.test(head)],
];

/** Judges a file by its first bytes; its name and the sender's Content-Type say nothing. */
export function sniffPaper(bytes: Uint8Array): PaperForm {
  const head = String.fromCharCode(...bytes.subarray(0, 512));
  return signs.find(([, fits]) => fits(head))?.[0] ?? 'unknown';
}

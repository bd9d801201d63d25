import { findWords } from './find-words.ts';
import type { FoundSpan } from './found-span.ts';
import type { Word } from './read-words.ts';

export type ResidueKind = 'paste-markup' | 'paste-template' | 'paste-garbled';

/** Tags and entities of web pages, what word processors leave (Akeneo passes such text over), style sheets. */
const MARKUP =
  /<!--|<!doctype|<\/?(?:a|article|b|blockquote|body|br|button|center|code|dd|div|dl|dt|em|embed|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|label|li|link|main|meta|nav|o:p|ol|option|p|pre|s|script|section|select|small|span|strike|strong|style|sub|sup|svg|table|tbody|td|textarea|th|thead|title|tr|u|ul|video|w:\w+|xml)(?:\s+[a-z:-]+\s*=[^<>]*|\s*)\/?>|&(?:[a-z]{2,8}|#\d{2,6}|#x[\da-f]{2,5});|\bw:WordDocument\b|\bmso-[a-z-]+|@font-face|\{\s*(?:font|margin|color|padding)[\w-]*\s*:/iu;
/** Places to fill in. */
const PLACE =
  /\{\{[^{}]{0,60}\}\}|\$\{[^{}]{0,60}\}|<%[^%]{0,60}%>|\[(?:nama|merek|merk|isi|harga|judul|keterangan|deskripsi|tulis|masukkan|ukuran|warna|your|insert|product)(?:\s[^\]\n]{0,40})?\]|^(?:null|none|n\/a)$/iu;
/** What sheets and programs write for nothing. */
const NOTHING =
  /#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)|\[object Object\]|(?<![\p{L}\d])(?:undefined|NaN)(?![\p{L}\d])/u;
/** UTF-8 that was read as Latin-1 ("â€™", "Ã©"), and the sign for what could not be read. */
const GARBLED = /â€[\u0080-\u00bf™œ˜"“”¢¦]|Ã[\u0080-\u00bf©¨¢¡³±¼]|Â[\u00a0-\u00bf]|\ufffd|ï»¿/u;
const MAY_HOLD = /[<&{[#âÃÂ\ufffdï]|mso-|w:W|undefined|NaN|^[nN][uUoO/]/;

/** The first piece of each kind of residue. `template` holds the words of templates: "lorem ipsum", "tulis di sini". */
export function findResidue(
  text: string,
  template: readonly string[],
  words: readonly Word[],
): FoundSpan<ResidueKind>[] {
  const found: FoundSpan<ResidueKind>[] = [];
  const add = (kind: ResidueKind, start: number, end: number) => {
    if (!found.some(other => other.kind === kind))
      found.push({ kind, text: text.slice(start, end), start, end });
  };
  for (const { start, end } of findWords(text, template, words)) add('paste-template', start, end);
  if (!MAY_HOLD.test(text)) return found;
  const patterns: [ResidueKind, RegExp][] = [
    ['paste-markup', MARKUP],
    ['paste-template', PLACE],
    ['paste-template', NOTHING],
    ['paste-garbled', GARBLED],
  ];
  for (const [kind, pattern] of patterns) {
    const hit = pattern.exec(text);
    if (hit) add(kind, hit.index, hit.index + hit[0].length);
  }
  return found;
}

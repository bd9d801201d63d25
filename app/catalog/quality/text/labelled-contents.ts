import { findNetContents, type NetContent } from '../../net-content.ts';
import type { Word } from './read-words.ts';

/** Amounts of a description by what they are called; serving sizes and other figures are none of them. */
export interface Labelled {
  /** "isi bersih 250 g", "netto: 250 g": this and nothing else. */
  exact: NetContent[];
  /** "kemasan 100 g, 250 g dan 500 g": each of them is on offer. */
  loose: NetContent[];
  /** "berat 300 g": perhaps with its packaging. */
  gross: NetContent[];
}

const LABELS: ReadonlyMap<string, keyof Labelled> = new Map([
  ...['bersih', 'netto', 'neto', 'nett', 'net'].map(label => [label, 'exact'] as const),
  ...['isi', 'kemasan', 'ukuran', 'volume'].map(label => [label, 'loose'] as const),
  ['berat', 'gross'] as const,
]);
const AFTER_LABEL = /\s*[:=]?\s*(?:±\s*)?(?=[\d½¼¾i])/iy;
const SENTENCE_END = /[!?;\n]|\.(?!\d)/;
const REACH = 80;

/** Only behind a label is the text searched, which is what takes time. */
export function labelledContents(text: string, words: readonly Word[]): Labelled {
  const found: Labelled = { exact: [], loose: [], gross: [] };
  for (const { low, end } of words) {
    const kind = LABELS.get(low);
    if (!kind) continue;
    AFTER_LABEL.lastIndex = end;
    const gap = AFTER_LABEL.exec(text);
    if (!gap) continue;
    const from = end + gap[0].length;
    const rest = text.slice(from, from + REACH);
    const stop = rest.search(SENTENCE_END);
    const amounts = findNetContents(stop < 0 ? rest : rest.slice(0, stop));
    if (amounts[0]?.start !== 0) continue;
    const meant = kind === 'loose' ? amounts : amounts.slice(0, 1);
    found[kind].push(
      ...meant.map(amount => ({ ...amount, start: from + amount.start, end: from + amount.end })),
    );
  }
  return found;
}

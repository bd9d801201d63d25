import type { FoundSpan } from './found-span.ts';

export type SymbolKind = 'symbol-decoration' | 'symbol-lookalike' | 'symbol-hidden';

/** Texts of nothing but these are most texts. */
const PLAIN = /^[a-zA-Z0-9 .,()&+%/\n-]*$/;
/** Unseen: control characters, direction marks, zero-width ones, tags. A joiner between emoji is part of them. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\u2028\u2029\u115f\u1160\u3164]+/gu;
const LINE_BREAKS = /^[\t\r\n]+$/;
/** Ligature joiners of other scripts stand between letters of those. */
const JOINED = /[\p{L}\p{M}\p{So}\p{Sk}]/u;
/** Letters of another script, or styled ones, that look like Latin ones. Greek units and terms (Ω, µ, π, α, β) are none. */
const LOOKALIKE = /[\p{Script=Cyrillic}ΑΒΕΖΗΙΚΜΝΟΡΤΥΧνορυ]/u;
const LATIN = /[A-Za-z]/;
const LETTERS = /[\p{L}\p{M}\p{N}]+/gu;
const STYLED = /[\u{1d400}-\u{1d7ff}\u{ff21}-\u{ff3a}\u{ff41}-\u{ff5a}\u{ff10}-\u{ff19}]/u;
const OTHER = /[^\p{L}\p{M}\p{Nd}\p{Zs}\p{Cc}\p{Cf}\p{Co}\p{Cn}\ufffd]|\u20e3/gu;
/** What holds the parts of one emoji together. */
const GLUE = /^[\ufe0f\u200d]*$/;
/** Superscripts, subscripts and fractions are figures; circled and boxed ones are decoration. */
const FIGURE = /^[²³¹⁰-⁹₀-₉¼½¾⅐-⅞]$/u;

/** Every sign that does not belong into a listing, once each, in reading order. `lines`: breaks and tabs are allowed. */
export function findSymbols(text: string, allowed: string, lines: boolean): FoundSpan<SymbolKind>[] {
  if (PLAIN.test(text) && (lines || !text.includes('\n'))) return [];
  const found = [
    ...decoration(text, allowed),
    ...[...text.matchAll(LETTERS)]
      .filter(([word]) => STYLED.test(word) || (LOOKALIKE.test(word) && LATIN.test(word)))
      .map(({ 0: word, index }) => spanOf('symbol-lookalike', text, index, index + word.length)),
    ...[...text.matchAll(HIDDEN)]
      .filter(({ 0: run, index }) => !(lines && LINE_BREAKS.test(run)) && !isJoiner(text, run, index))
      .map(({ 0: run, index }) => spanOf('symbol-hidden', text, index, index + run.length)),
  ];
  const once = new Map(found.reverse().map(span => [opening(span.text), span]));
  return [...once.values()].sort((a, b) => a.start - b.start);
}

/** "[" and "]" are one thing to take out. */
const opening = (sign: string): string => ({ ']': '[', '}': '{' })[sign] ?? sign;

function spanOf(kind: SymbolKind, text: string, start: number, end: number): FoundSpan<SymbolKind> {
  return { kind, text: text.slice(start, end), start, end };
}

/** Signs that are not allowed, neighbours together: "!!!" is one. */
function decoration(text: string, allowed: string): FoundSpan<SymbolKind>[] {
  const spans: { start: number; end: number }[] = [];
  for (const { 0: sign, index } of text.matchAll(OTHER)) {
    if (allowed.includes(sign) || FIGURE.test(sign)) continue;
    const last = spans[spans.length - 1];
    const end = index + sign.length;
    if (last && GLUE.test(text.slice(last.end, index))) last.end = end;
    else spans.push({ start: index, end });
  }
  return spans.map(({ start, end }) => spanOf('symbol-decoration', text, start, end));
}

function isJoiner(text: string, run: string, at: number): boolean {
  if (run !== '\u200d' && run !== '\u200c') return false;
  const before = text.slice(Math.max(0, at - 2), at);
  return JOINED.test(before) && !/[\p{Script=Latin}]$/u.test(before);
}

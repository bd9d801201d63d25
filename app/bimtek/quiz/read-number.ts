const grouped = /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;
const plain = /^-?\d+(?:[.,]\d+)?$/;

/** How people shorten large amounts, in both languages of the quiz. */
const scales: [RegExp, number][] = [
  [/(?:ribu|rb|thousand)$/i, 1e3],
  [/(?:juta|jt|million)$/i, 1e6],
  [/(?:miliar|milyar|billion)$/i, 1e9],
];

function readBare(text: string): number | null {
  if (grouped.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
  return plain.test(text) ? Number(text.replace(',', '.')) : null;
}

/**
 * Reads a number as people in Indonesia write it: `Rp 1.250.000`, `50 juta`, `12,5`, `11 %`; also `12.5`. A dot before
 * exactly three digits groups thousands. Null when it is no number.
 */
export function readNumber(text: string): number | null {
  const bare = text
    .replace(/^\s*rp\.?\s*/i, '')
    .replace(/\s*%\s*$/, '')
    .replace(/\s+/g, '')
    .replace(/^\u2212/, '-');
  const scale = scales.find(([word]) => word.test(bare));
  if (!scale) return readBare(bare);
  const value = readBare(bare.replace(scale[0], ''));
  return value === null ? null : value * scale[1];
}

const grouped = /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;
const plain = /^-?\d+(?:[.,]\d+)?$/;

/**
 * Reads a number as people in Indonesia write it: `Rp 1.250.000`, `12,5`, `11 %`; also `12.5`. A dot before exactly
 * three digits groups thousands. Null when it is no number.
 */
export function readNumber(text: string): number | null {
  const bare = text
    .replace(/^\s*rp\.?\s*/i, '')
    .replace(/\s*%\s*$/, '')
    .replace(/\s+/g, '')
    .replace(/^\u2212/, '-');
  if (grouped.test(bare)) return Number(bare.replaceAll('.', '').replace(',', '.'));
  return plain.test(bare) ? Number(bare.replace(',', '.')) : null;
}

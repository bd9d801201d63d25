const NOT_CAPITAL = /[^\p{Lu}]+/gu;
const NOT_LETTER = /[^\p{L}]+/gu;

/** Letters of a text, and how many of them are capitals. */
export function capitalShare(text: string): { letters: number; capitals: number } {
  return {
    letters: text.replace(NOT_LETTER, '').length,
    capitals: text.replace(NOT_CAPITAL, '').length,
  };
}

/** Whether a short word in capitals can be read aloud, as "MEJA" and "KAYU" can, and "HDMI" and "UMKM" cannot. */
export function reads(word: string): boolean {
  return /^(?:[^AIUEO]{0,2}[AIUEO]){2}[^AIUEO]{0,2}$/u.test(word) && word.length >= 4;
}

const LAST_ASCII = 127;
const CAPITAL = /\p{Lu}/u;
const LETTER = /\p{L}/u;

/** Letters of a text, and how many of them are capitals. */
export function capitalShare(text: string): { letters: number; capitals: number } {
  let [letters, capitals] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > LAST_ASCII) {
      const sign = String.fromCodePoint(text.codePointAt(at) ?? code);
      if (CAPITAL.test(sign)) capitals++;
      if (LETTER.test(sign)) letters++;
      if (sign.length > 1) at++;
    } else if (code >= 97 && code <= 122) letters++;
    else if (code >= 65 && code <= 90) {
      letters++;
      capitals++;
    }
  }
  return { letters, capitals };
}

/** Whether a short word in capitals can be read aloud, as "MEJA" and "KAYU" can, and "HDMI" and "UMKM" cannot. */
export function reads(word: string): boolean {
  return /^(?:[^AIUEO]{0,2}[AIUEO]){2}[^AIUEO]{0,2}$/u.test(word) && word.length >= 4;
}

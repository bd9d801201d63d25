/** Without o 0 1 i l, which people mistake for each other when they read aloud or type. */
export const codeLetters = 'abcdefghjkmnpqrstuvwxyz23456789';

/**
 * Six letters that stand for a digest (hex): 31^6 is 887 million, so a guess hits one of 200 seats once in four million.
 * The digest must be keyed: whoever knows an id must not know the code.
 */
export function codeOf(digest: string, length = 6): string {
  let rest = BigInt(`0x${digest.slice(0, 24)}`);
  const base = BigInt(codeLetters.length);
  let code = '';
  for (let n = 0; n < length; n += 1) {
    code += codeLetters[Number(rest % base)];
    rest /= base;
  }
  return code;
}

/** As it is shown: "ABC-DEF" is easier to read aloud. */
export function showCode(code: string): string {
  return code.toUpperCase().replace(/(.{3})(?=.)/g, '$1-');
}

/** As it was typed: capitals, blanks and strokes make no difference; anything else is no code. */
export function readCode(typed: string, length = 6): string | null {
  const bare = typed.toLowerCase().replace(/[\s.-]/g, '');
  return bare.length === length && [...bare].every(letter => codeLetters.includes(letter)) ? bare : null;
}

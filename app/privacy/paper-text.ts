/** Beyond Latin-1, what the standard fonts of PDF (WinAnsi) can write. */
const winAnsi = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';

function isPrintable(letter: string): boolean {
  const point = letter.codePointAt(0) ?? 0;
  return (point >= 0x20 && point < 0x7f) || (point >= 0xa0 && point <= 0xff) || winAnsi.includes(letter);
}

/** Text that the standard fonts can print; every other letter becomes "?", after its accents were tried away. */
export function paperText(text: string): string {
  return [...text.normalize('NFC').replace(/[\t\r\n]+/g, ' ')]
    .map(letter => {
      if (isPrintable(letter)) return letter;
      const bare = letter.normalize('NFD').replace(/\p{M}/gu, '');
      return bare !== '' && [...bare].every(isPrintable) ? bare : /\p{C}|\p{M}/u.test(letter) ? '' : '?';
    })
    .join('');
}

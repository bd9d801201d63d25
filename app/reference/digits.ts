/** Spaces, dots, dashes of every kind, slashes, brackets: what people put between digits. */
const separators = /[\s.,:;/\\_()[\]'’"‐-―−-]+/g;

const numberSign = /^(NOMOR|NO)(?=[A-Z0-9])/;

/** The text without separators, upper-case, wide forms made narrow. A leading "No." and a label such as "NIK" go too. */
export function squeeze(text: string, label?: string): string {
  const bare = text.normalize('NFKC').toUpperCase().replace(separators, '').replace(numberSign, '');
  if (!label || !bare.startsWith(label.toUpperCase())) return bare;
  return bare.slice(label.length).replace(numberSign, '');
}

export function isDigits(text: string): boolean {
  return /^[0-9]+$/.test(text);
}

/*
 * Base45 (RFC 9285): two bytes as three characters that a QR code packs into 16.5 bits, where base64 would need 21.
 */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

export function writeBase45(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 2) {
    const pair = at + 1 < bytes.length;
    let rest = pair ? bytes[at]! * 256 + bytes[at + 1]! : bytes[at]!;
    for (let n = 0; n < (pair ? 3 : 2); n += 1) {
      text += digits[rest % 45];
      rest = Math.floor(rest / 45);
    }
  }
  return text;
}

/** Null for whatever no bytes were written as. */
export function readBase45(text: string): Uint8Array | null {
  if (text.length % 3 === 1) return null;
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 3) {
    const group = [...text.slice(at, at + 3)].map(each => digits.indexOf(each));
    if (group.includes(-1)) return null;
    const value = group.reduce((sum, digit, n) => sum + digit * 45 ** n, 0);
    if (value > (group.length === 3 ? 0xffff : 0xff)) return null;
    if (group.length === 3) bytes.push(value >> 8);
    bytes.push(value & 0xff);
  }
  return Uint8Array.from(bytes);
}

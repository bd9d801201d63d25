const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const digitOf = new Map([...alphabet].map((letter, digit) => [letter, digit]));

/** Base58 as Bitcoin writes it, without the multibase letter. Quadratic: meant for keys and signatures. */
export function encodeBase58(bytes: Uint8Array): string {
  const digits: number[] = [];
  for (const byte of bytes) {
    let carry = byte;
    for (let at = 0; at < digits.length; at++) {
      carry += digits[at]! * 256;
      digits[at] = carry % 58;
      carry = Math.floor(carry / 58);
    }
    for (; carry > 0; carry = Math.floor(carry / 58)) digits.push(carry % 58);
  }
  const zeros = leading(bytes, 0);
  return (
    '1'.repeat(zeros) +
    digits
      .reverse()
      .map(digit => alphabet[digit])
      .join('')
  );
}

/** The bytes, or null where a letter is none of the alphabet or the text is longer than any key or signature. */
export function decodeBase58(text: string): Uint8Array | null {
  if (text.length > 200) return null;
  const bytes: number[] = [];
  for (const letter of text) {
    const digit = digitOf.get(letter);
    if (digit === undefined) return null;
    let carry = digit;
    for (let at = 0; at < bytes.length; at++) {
      carry += bytes[at]! * 58;
      bytes[at] = carry % 256;
      carry = Math.floor(carry / 256);
    }
    for (; carry > 0; carry = Math.floor(carry / 256)) bytes.push(carry % 256);
  }
  const zeros = leading([...text], '1');
  return Uint8Array.from([...new Array<number>(zeros).fill(0), ...bytes.reverse()]);
}

function leading<T>(items: ArrayLike<T>, what: T): number {
  let count = 0;
  while (count < items.length && items[count] === what) count++;
  return count;
}

/** Multicodec of an Ed25519 public key, as a varint. */
const ed25519 = [0xed, 0x01];

/** A public key of 32 bytes as a multikey: `z6Mk…`. */
export function writeMultikey(publicKey: Uint8Array): string {
  return `z${encodeBase58(Uint8Array.from([...ed25519, ...publicKey]))}`;
}

/** The 32 bytes of an Ed25519 multikey, or null for anything else. */
export function readMultikey(text: string): Uint8Array | null {
  if (!text.startsWith('z')) return null;
  const bytes = decodeBase58(text.slice(1));
  if (bytes?.length !== 34 || bytes[0] !== ed25519[0] || bytes[1] !== ed25519[1]) return null;
  return bytes.slice(2);
}

/** A signature of 64 bytes as multibase. */
export function writeProofValue(signature: Uint8Array): string {
  return `z${encodeBase58(signature)}`;
}

/** The 64 bytes of a proof value in base58btc, or null. */
export function readProofValue(text: unknown): Uint8Array | null {
  if (typeof text !== 'string' || !text.startsWith('z')) return null;
  const bytes = decodeBase58(text.slice(1));
  return bytes?.length === 64 ? bytes : null;
}

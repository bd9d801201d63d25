import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/*
 * Sealed columns: AES-256-GCM under a key of the vendor's own, which is stored wrapped by a key from outside the
 * database. Destroying the wrapped key destroys every sealed value of that vendor at once.
 */
const ivLength = 12;
const tagLength = 16;

function encrypt(key: Buffer, plain: Buffer, context: string): Buffer {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(context));
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(key: Buffer, sealed: Buffer, context: string): Buffer {
  const iv = sealed.subarray(0, ivLength);
  const tag = sealed.subarray(sealed.length - tagLength);
  const decipher = createDecipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(context)).setAuthTag(tag);
  return Buffer.concat([
    decipher.update(sealed.subarray(ivLength, sealed.length - tagLength)),
    decipher.final(),
  ]);
}

/** A fresh key for one subject (vendor or person), wrapped for storage. `subject` is its id. */
export function newWrappedKey(columnKey: string, subject: string): Buffer {
  return encrypt(Buffer.from(columnKey, 'hex'), randomBytes(32), `key|${subject}`);
}

export interface Seal {
  seal(column: string, plain: string): Buffer;
  open(column: string, sealed: Buffer): string;
  /** The same for files: pictures and papers of the subject. */
  sealBytes(column: string, plain: Buffer): Buffer;
  openBytes(column: string, sealed: Buffer): Buffer;
}

/** Opens a wrapped key; the returned seal binds each value to its subject and column, so it opens nowhere else. */
export function openSeal(columnKey: string, subject: string, wrapped: Buffer): Seal {
  const key = decrypt(Buffer.from(columnKey, 'hex'), wrapped, `key|${subject}`);
  return {
    seal: (column, plain) => encrypt(key, Buffer.from(plain, 'utf8'), `${subject}|${column}`),
    open: (column, sealed) => decrypt(key, sealed, `${subject}|${column}`).toString('utf8'),
    sealBytes: (column, plain) => encrypt(key, plain, `${subject}|${column}`),
    openBytes: (column, sealed) => decrypt(key, sealed, `${subject}|${column}`),
  };
}

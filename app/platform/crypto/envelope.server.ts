import { config } from '~/platform/config/config.server.ts';
import { newWrappedKey, openSeal } from './sealing.server.ts';

/**
 * One sealed value under a key of its own, all in one column: length of the wrapped key, the key, the sealed text. Who
 * destroys the row destroys the key. `subject` is the id of the row, `column` binds the value to its place.
 */
export function sealEnvelope(subject: string, column: string, value: unknown): Buffer {
  const wrapped = newWrappedKey(config().secrets.column, subject);
  const seal = openSeal(config().secrets.column, subject, wrapped);
  return Buffer.concat([Buffer.from([wrapped.length]), wrapped, seal.seal(column, JSON.stringify(value))]);
}

/** What `sealEnvelope` was given. Throws when subject or column are not those it was sealed for. */
export function openEnvelope<T>(subject: string, column: string, sealed: Buffer): T {
  const length = sealed[0] ?? 0;
  const seal = openSeal(config().secrets.column, subject, sealed.subarray(1, 1 + length));
  return JSON.parse(seal.open(column, sealed.subarray(1 + length)));
}

import { sha256 } from '~/platform/crypto/digest.server.ts';

/** An id that the same ground always gives: what is imported twice is written once. Form of UUID version 8. */
export function idFrom(...ground: (string | number)[]): string {
  const hex = sha256(ground.join('\n'));
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

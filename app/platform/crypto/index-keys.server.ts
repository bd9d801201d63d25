import { config } from '~/platform/config/config.server.ts';
import { blindIndex, hmac } from './digest.server.ts';

export interface Indexed {
  digest: string;
  /** Which key made it: a fingerprint, so that rotation finds what is stale. */
  keyId: string;
}

/** Names a key without telling it. */
export function keyIdOf(indexKey: string): string {
  return hmac(indexKey, 'key-id').slice(0, 8);
}

export function currentKeyId(): string {
  return keyIdOf(config().secrets.index);
}

/** Under the current key: what is written. */
export function indexUnderCurrentKey(scope: string, label: string, value: string): Indexed {
  const key = config().secrets.index;
  return { digest: blindIndex(key, scope, label, value), keyId: keyIdOf(key) };
}

/** Under the current key and every old one that still stands in the settings: what is looked for. */
export function possibleDigests(scope: string, label: string, value: string): string[] {
  const { index, oldIndex } = config().secrets;
  return [index, ...oldIndex].map(key => blindIndex(key, scope, label, value));
}

/** Whether rows made under another key may still be found by it. */
export function isRotating(): boolean {
  return config().secrets.oldIndex.length > 0;
}

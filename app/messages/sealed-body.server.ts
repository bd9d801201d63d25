import { config } from '~/platform/config/config.server.ts';
import { newWrappedKey, openSeal } from '~/platform/crypto/sealing.server.ts';
import type { MessageValues } from './templates.ts';

/** What fills the words of a message, and the page it leads to. */
export interface MessageBody {
  values: MessageValues;
  /** An address inside the portal, absolute or from the root. */
  link: string;
  /** Who is written to, when it is not a contact of the person's account. */
  to?: { kind: 'phone' | 'email'; value: string };
}

/** One envelope under a key of the message's own: length of the wrapped key, the key, the sealed text. */
export function sealBody(id: string, body: MessageBody): Buffer {
  const wrapped = newWrappedKey(config().secrets.column, id);
  const seal = openSeal(config().secrets.column, id, wrapped);
  return Buffer.concat([Buffer.from([wrapped.length]), wrapped, seal.seal('body', JSON.stringify(body))]);
}

export function openBody(id: string, sealed: Buffer): MessageBody {
  const length = sealed[0] ?? 0;
  const seal = openSeal(config().secrets.column, id, sealed.subarray(1, 1 + length));
  return JSON.parse(seal.open('body', sealed.subarray(1 + length)));
}

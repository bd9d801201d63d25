import { openEnvelope, sealEnvelope } from '~/platform/crypto/envelope.server.ts';
import type { MessageValues } from './templates.ts';

/** What fills the words of a message, and the page it leads to. */
export interface MessageBody {
  values: MessageValues;
  /** An address inside the portal, absolute or from the root. */
  link: string;
  /** Who is written to, when it is not a contact of the person's account. */
  to?: { kind: 'phone' | 'email'; value: string };
}

/** One envelope under a key of the message's own. */
export function sealBody(id: string, body: MessageBody): Buffer {
  return sealEnvelope(id, 'body', body);
}

export function openBody(id: string, sealed: Buffer): MessageBody {
  return openEnvelope(id, 'body', sealed);
}

import { openEnvelope, sealEnvelope } from '~/platform/crypto/envelope.server.ts';

/** What a meeting service calls somebody. */
export interface SealedPerson {
  names: string[];
  email: string | null;
}

export function sealPerson(id: string, person: SealedPerson): Buffer {
  return sealEnvelope(id, 'meeting-person', person);
}

export function openPerson(id: string, sealed: Buffer): SealedPerson {
  return openEnvelope(id, 'meeting-person', sealed);
}

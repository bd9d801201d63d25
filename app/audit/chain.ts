import type { AuditEvent } from './events.ts';

/** One link of a pemda's chain, as stored. */
export interface ChainedEvent extends AuditEvent {
  sequence: number;
  actor: string;
  occurredAt: string;
  previousLink: string;
  link: string;
}

export interface Head {
  count: number;
  link: string;
}

export const emptyHead: Head = { count: 0, link: '' };

/** JSON with keys in bytewise order at every depth, so that storage may reorder keys without breaking the chain. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const fields = Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

/** What the link signs. `sign` is an HMAC under a key outside the database: who can write rows still cannot link them. */
export function linkText(pemda: string, event: Omit<ChainedEvent, 'link'>): string {
  const { sequence, type, actor, subject, data, occurredAt, previousLink } = event;
  return canonicalJson({ pemda, sequence, type, actor, subject, data, occurredAt, previousLink });
}

export function chain(
  pemda: string,
  head: Head,
  events: (AuditEvent & { actor: string; occurredAt: string })[],
  sign: (text: string) => string,
): { rows: ChainedEvent[]; head: Head } {
  const rows: ChainedEvent[] = [];
  let { count, link } = head;
  for (const event of events) {
    const open = { ...event, sequence: count + 1, previousLink: link };
    link = sign(linkText(pemda, open));
    count += 1;
    rows.push({ ...open, link });
  }
  return { rows, head: { count, link } };
}

export const chainFaults = [
  'event-altered',
  'event-missing',
  'chain-broken',
  'tail-cut',
  'head-forged',
] as const;
export type ChainFault = { fault: (typeof chainFaults)[number]; sequence: number };

/** Signs the head row itself, so that a head written by hand shows. */
export function headText(pemda: string, head: Head): string {
  return canonicalJson({ pemda, count: head.count, link: head.link });
}

/** Walks a chain in order of sequence and names the first fault of each kind of tampering, in order. */
export function* findFaults(
  pemda: string,
  events: Iterable<ChainedEvent>,
  sign: (text: string) => string,
): Generator<ChainFault, Head> {
  let { count, link } = emptyHead;
  for (const event of events) {
    if (event.sequence !== count + 1) yield { fault: 'event-missing', sequence: count + 1 };
    if (event.previousLink !== link) yield { fault: 'chain-broken', sequence: event.sequence };
    if (sign(linkText(pemda, event)) !== event.link)
      yield { fault: 'event-altered', sequence: event.sequence };
    count = event.sequence;
    link = event.link;
  }
  return { count, link };
}

import { type Channel, channels } from './channels.ts';
import type { Level } from './templates.ts';

/** A phone number or an e-mail address, opened, with what is known about it. */
export interface Address {
  kind: 'phone' | 'email';
  value: string;
  verified: boolean;
  /** Its owner answered BERHENTI or left the mailing: only codes that he asks for himself still go there. */
  stopped: boolean;
}

export interface Reach {
  level: Level;
  /** The message may stand in the inbox, and the person has one. */
  inbox: boolean;
  /** Written to this address alone, instead of the person's own. */
  to: Address | null;
  addresses: readonly Address[];
  /** As the person likes it best first; a channel that is left out is not used. */
  order: readonly Channel[];
  /** The person wants only what has consequences. */
  essentialOnly: boolean;
  /** Channels that this deployment can use at all. */
  open: readonly Channel[];
}

const kindOf = { whatsapp: 'phone', email: 'email' } as const;

/** The address a channel would write to. */
export function addressFor(channel: Channel, reach: Pick<Reach, 'to' | 'addresses'>): Address | null {
  if (channel === 'in-app') return null;
  const kind = kindOf[channel];
  const pool = reach.to ? [reach.to] : reach.addresses;
  return pool.find(address => address.kind === kind) ?? null;
}

/**
 * The channels to try, in order. A verified address goes before one that nobody has proved to be the person's; within
 * that the person's own order stands. A code ignores order and stops: the person is waiting for it.
 */
export function orderChannels(reach: Reach): Channel[] {
  const { level, inbox, to, order, essentialOnly, open } = reach;
  const wanted: readonly Channel[] = to || level === 'code' ? withRest(order) : order;
  const outside = essentialOnly && level === 'notice' && !to ? [] : wanted;
  const usable = outside.filter(channel => {
    if (channel === 'in-app' || !open.includes(channel)) return false;
    const address = addressFor(channel, reach);
    return address !== null && (level === 'code' || !address.stopped);
  });
  const proved = usable.filter(channel => addressFor(channel, reach)?.verified);
  const sorted = [...proved, ...usable.filter(channel => !proved.includes(channel))];
  if (!inbox) return sorted;
  const before = order.indexOf('in-app');
  const first = order.filter((channel, at) => before >= 0 && at < before && sorted.includes(channel)).length;
  // Not chosen, or chosen last: the inbox holds the message anyway, so it is where the road ends.
  const at = before < 0 || sorted.length === 0 ? sorted.length : first;
  return [...sorted.slice(0, at), 'in-app', ...sorted.slice(at)];
}

function withRest(order: readonly Channel[]): Channel[] {
  return [...order, ...channels.filter(channel => !order.includes(channel))];
}

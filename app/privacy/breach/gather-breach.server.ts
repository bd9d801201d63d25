import type { Tx } from '#db/client.server.ts';
import { listEvents } from '~/audit/list-events.server.ts';
import { listPersonIds } from '~/identity/list-person-ids.server.ts';
import { exposedFields, processingRecord } from '../processing-record.ts';
import {
  type Affected,
  type BreachQuestion,
  isOfQuestion,
  joinFields,
  readTrail,
  type TrailEvent,
  trailTypes,
} from './breach-pack.ts';

/** What only the domains downstream know: which vendors there are, and whose they are. */
export interface BreachGround {
  listVendorIds(tx: Tx, filter: { before: Date }): Promise<string[]>;
  listOwners(tx: Tx, vendorIds: readonly string[]): Promise<Map<string, string>>;
}

export interface Gathered extends Affected {
  /** Vendors that nobody has an account for: they are told another way. */
  unclaimedVendorIds: string[];
  /** The latest first. */
  trail: TrailEvent[];
}

const mostEvents = 20_000;

/**
 * Who may be affected, which fields, and the trail, read from log and tables within one transaction. A stolen database or
 * store concerns everybody who was in it; looks and accounts concern whom the log names.
 */
export async function gatherBreach(
  tx: Tx,
  pemda: string,
  question: BreachQuestion,
  ground: BreachGround,
): Promise<Gathered> {
  const { kind, from, to } = question;
  const logged = await listEvents(tx, { types: trailTypes, from, before: to, limit: mostEvents });
  const trail = logged.filter(event => isOfQuestion(question, event));
  const told = readTrail(question, trail);
  const everybody = kind === 'database' || kind === 'files';
  const vendorIds = everybody ? await ground.listVendorIds(tx, { before: to }) : told.vendorIds;
  const owners = await ground.listOwners(tx, vendorIds);
  const people = kind === 'database' ? await listPersonIds(pemda, { before: to }, tx) : told.personIds;
  const byLog = kind === 'access' || kind === 'account' ? told.fields : [];
  return {
    vendorIds,
    personIds: [...new Set([...people, ...owners.values()])].sort(),
    unclaimedVendorIds: vendorIds.filter(id => !owners.has(id)).sort(),
    fields: joinFields(byLog, exposedFields(processingRecord, kind)),
    trail,
  };
}

import type { Tx } from '#db/client.server.ts';
import type { Breach } from './find-breach.server.ts';
import { findLetter } from './find-letter.server.ts';
import { type BreachGround, type Gathered, gatherBreach } from './gather-breach.server.ts';
import { type Letter, letterValues, writeLetter } from './present-breach.ts';

export interface PackQuestion {
  pemda: string;
  office: string;
  breach: Pick<Breach, 'id' | 'kind' | 'from' | 'to' | 'knownAt' | 'suspectId' | 'how' | 'handling'>;
  ground: BreachGround;
  say: (key: string, data?: Record<string, string | number>) => string;
  language: 'id' | 'en';
}

export interface BreachPack extends Gathered {
  person: Letter;
  authority: Letter;
}

/** Everything that has to be on the table within 3 × 24 hours: who, what, when, and both letters. Writes nothing. */
export async function getBreachPack(tx: Tx, question: PackQuestion): Promise<BreachPack> {
  const { pemda, office, breach, ground, say, language } = question;
  const gathered = await gatherBreach(tx, pemda, breach, ground);
  const facts = {
    ...breach,
    office,
    fields: gathered.fields,
    persons: gathered.personIds.length,
    vendors: gathered.unclaimedVendorIds.length,
    events: gathered.trail.length,
  };
  const values = letterValues(facts, say, language);
  return {
    ...gathered,
    person: writeLetter(findLetter('person', language), values),
    authority: writeLetter(findLetter('authority', language), values),
  };
}

import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { titleWord } from '#db/schema/catalog/likeness.ts';
import type { Surroundings } from '../surroundings.ts';
import { likelyWords, oneEditAway, plainWords, rareWords, type WordBook } from './likely-words.ts';

/** Likely misspellings of a title, against the words as they were last counted. */
export async function searchWords(tx: Tx, title: string): Promise<Surroundings['likelyWords']> {
  const written = await lookUp(tx, plainWords(title));
  const rare = rareWords(title, written);
  if (rare.length === 0) return [];
  const near = await lookUp(tx, rare.flatMap(oneEditAway));
  return likelyWords(title, {
    owners: word => Math.max(written.owners(word), near.owners(word)),
    isBrand: written.isBrand,
  });
}

/** Words of a to z alone: nothing in them needs quoting. */
async function lookUp(tx: Tx, words: string[]): Promise<WordBook> {
  const rows = words.length
    ? await tx
        .select({ word: titleWord.word, owners: titleWord.owners, isBrand: titleWord.isBrand })
        .from(titleWord)
        .where(sql`${titleWord.word} = any(${`{${words.join(',')}}`}::text[])`)
    : [];
  const known = new Map(rows.map(row => [row.word, row]));
  return {
    owners: word => known.get(word)?.owners ?? 0,
    isBrand: word => known.get(word)?.isBrand ?? false,
  };
}

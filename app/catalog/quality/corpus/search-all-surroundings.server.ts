import { setImmediate as breathe } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { inPemda, type Tx } from '#db/client.server.ts';
import { runCommand } from '~/audit/command.server.ts';
import { type PemdaId, systemActor } from '~/identity/actor.ts';
import { type Clock, systemClock } from '~/platform/clock/clock.ts';
import { ok } from '~/reference/result.ts';
import { catalogEvents } from '../../events.ts';
import type { Surroundings } from '../surroundings.ts';
import { type Corpus, startCorpus, surroundingsOf } from './corpus.ts';
import { keepLikeness, keepWords } from './keep-likeness.server.ts';
import { listCorpusProducts } from './read-corpus-products.server.ts';

/** Products of one statement, and of one stretch of work between which others get their turn. */
const PAGE = 1_000;
const WRITE = 250;
const STRETCH = 10;

export interface SearchOfAll {
  products: number;
  /** Products around which something is different from what was known. */
  changed: string[];
}

/**
 * Searches what stands around every product of a pemda, through indexes in memory, and writes it down batch by batch:
 * nobody waits for the whole. Begun again after it was cut off, or twice at once, it ends with the same rows.
 */
export async function searchAllSurroundings(
  pemda: PemdaId,
  clock: Clock = systemClock,
): Promise<SearchOfAll> {
  const searchedAt = clock.now();
  const corpus = await readCorpus(pemda);
  await inPemda(pemda, tx => keepWords(tx, pemda, listWords(corpus)));
  const changed: string[] = [];
  for (let from = 0; from < corpus.entries.length; from += WRITE) {
    const found: { id: string; around: Surroundings }[] = [];
    for (const [at, { id }] of corpus.entries.slice(from, from + WRITE).entries()) {
      found.push({ id, around: surroundingsOf(corpus, id) });
      if (at % STRETCH === 0) await breathe();
    }
    changed.push(...(await inPemda(pemda, tx => keepSurroundings(tx, pemda, found, searchedAt))));
  }
  const products = corpus.entries.length;
  await runCommand({ actor: systemActor(pemda), pemda, clock }, async ctx => {
    ctx.record(catalogEvents['surroundings-searched'](pemda, { products, changed: changed.length }));
    return ok(null);
  });
  return { products, changed };
}

/** Page by page, each with the rows by which a single search finds its products. */
export async function readCorpus(pemda: PemdaId): Promise<Corpus> {
  const { add, finish } = startCorpus();
  let after: string | null = null;
  do {
    const last = after;
    const page = await inPemda(pemda, async tx => {
      const products = await listCorpusProducts(tx, { after: last, limit: PAGE });
      await keepLikeness(tx, pemda, products);
      return products;
    });
    for (const product of page) add(product);
    after = page.at(-1)?.id ?? null;
  } while (after);
  return finish();
}

/** What one vendor alone writes is as rare as what is not there. */
function listWords({ owners, words }: Corpus) {
  const shared = [...owners].filter(([word, count]) => count > 1 || words.isBrand(word));
  return shared.map(([word, count]) => ({ word, owners: count, isBrand: words.isBrand(word) }));
}

/**
 * Writes what is different, and for the rest only when it was looked at. A product that went meanwhile is left out, and
 * what a single search found later stays.
 */
async function keepSurroundings(
  tx: Tx,
  pemda: string,
  found: readonly { id: string; around: Surroundings }[],
  searchedAt: Date,
): Promise<string[]> {
  const at = searchedAt.toISOString();
  const ids = `{${found.map(({ id }) => id).join(',')}}`;
  await tx.execute(sql`
    update product_surroundings set searched_at = ${at}::timestamptz
    where product_id = any(${ids}::uuid[]) and searched_at < ${at}::timestamptz`);
  const rows = await tx.execute<{ product_id: string }>(sql`
    insert into product_surroundings as known (pemda_id, product_id, around, searched_at)
    select ${pemda}, p.id, x.around, ${at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(found)}::text::jsonb) as x(id uuid, around jsonb)
    join product p on p.pemda_id = ${pemda} and p.id = x.id
    order by p.id
    on conflict (pemda_id, product_id) do update set around = excluded.around, searched_at = excluded.searched_at
    where known.around is distinct from excluded.around and known.searched_at <= excluded.searched_at
    returning product_id`);
  return rows.map(({ product_id }) => product_id);
}

import { desc, eq, inArray } from 'drizzle-orm';
import fc from 'fast-check';
import { inPemda } from '#db/client.server.ts';
import { checkRun, qualityResult } from '#db/schema/catalog/quality.ts';
import { countEvents } from '~/audit/count-events.server.ts';
import { recheckProducts } from '~/catalog/findings/recheck-products.server.ts';
import { fixedClock } from '~/platform/clock/clock.ts';

const clock = fixedClock('2026-11-21T03:00:00Z');

/** Who is at it at once, and how many products each judges before it is cut off and begins again. */
export interface Round {
  /** Share of the products that were judged under older rules. */
  share: number;
  atMost: number[];
}

export const anyRound: fc.Arbitrary<Round> = fc.record({
  share: fc.double({ min: 0.05, max: 1, noNaN: true }),
  atMost: fc.array(fc.integer({ min: 1, max: 3_000 }), { minLength: 1, maxLength: 4 }),
});

const read = (pemda: string) =>
  inPemda(pemda, async tx => {
    const { productId, ruleSet, score, findings } = qualityResult;
    const rows = await tx
      .select({ productId, ruleSet, score, findings })
      .from(qualityResult)
      .orderBy(productId);
    return rows.map(row => ({ ...row, findings: JSON.stringify(row.findings) }));
  });
const events = (pemda: string) =>
  inPemda(pemda, tx => countEvents(tx, { subject: pemda, types: ['catalog.products-checked'] }));

/**
 * Some products are overtaken by other rules, and several are at judging them anew, each cut off again and again: what is
 * wrong afterwards, and how many products were judged. Every product must have today's verdict, once, with one event.
 */
export async function playRound(
  pemda: string,
  { share, atMost }: Round,
): Promise<{ faults: string[]; judged: number }> {
  const before = await read(pemda);
  const told = await events(pemda);
  const overtaken = before
    .filter((_, at) => (at * 7919) % 1000 < share * 1000)
    .map(({ productId }) => productId);
  if (overtaken.length === 0) return { faults: [], judged: 0 };
  for (let from = 0; from < overtaken.length; from += 5_000)
    await inPemda(pemda, tx =>
      tx
        .update(qualityResult)
        .set({ ruleSet: '0.0-older', score: 1, findings: [] })
        .where(inArray(qualityResult.productId, overtaken.slice(from, from + 5_000))),
    );
  const judged = await Promise.all(
    atMost.map(async most => {
      let sum = 0;
      for (let left = true; left; ) {
        const step = await recheckProducts({ pemda, why: 'rules', clock, atMost: most });
        sum += step.done;
        left = step.left;
      }
      return sum;
    }),
  );
  const faults: string[] = [];
  const total = judged.reduce((sum, each) => sum + each, 0);
  if (total !== overtaken.length) faults.push(`${overtaken.length} were to be judged, ${total} were`);
  const after = await read(pemda);
  for (const [at, row] of after.entries())
    if (JSON.stringify(row) !== JSON.stringify(before[at]))
      faults.push(`${row.productId} has another verdict`);
  const newEvents = (await events(pemda)) - told;
  if (newEvents !== 1) faults.push(`${newEvents} events`);
  const [run] = await inPemda(pemda, tx =>
    tx.select().from(checkRun).where(eq(checkRun.why, 'rules')).orderBy(desc(checkRun.id)).limit(1),
  );
  if (run?.done !== overtaken.length || run.finishedAt === null) faults.push(`the run says ${run?.done}`);
  return { faults: faults.slice(0, 5), judged: total };
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { connect, database, disconnect, inPemda } from '#db/client.server.ts';
import { startCluster } from '#db/embedded/cluster.server.ts';
import { migrateDatabase } from '#db/migrate.server.ts';
import { pemda } from '#db/schema/identity.ts';
import { listProductsUnderCheck } from '~/catalog/findings/list-products-under-check.server.ts';
import { recheckProducts } from '~/catalog/findings/recheck-products.server.ts';
import { writeResults } from '~/catalog/findings/write-results.server.ts';
import type { ProductAssessment } from '~/catalog/quality/assess-product.ts';
import { queues } from '~/composition.server.ts';
import { fixedClock } from '~/platform/clock/clock.ts';
import { root } from '~/platform/config/root.server.ts';
import { fillCatalogue, judgeAll, now } from './rescore-catalogue.ts';
import type { Row } from './row.ts';

const code = '33.25';
const sample = 10_000;

/** Reads and writes what a re-score reads and writes, without a check: what the database alone asks for. */
async function plainly(ids: readonly string[]): Promise<number> {
  const verdicts = await inPemda(code, async tx => {
    const rows = await tx.execute<Record<string, unknown>>(sql`
      select product_id "productId", rule_set "ruleSet", input_hash "inputHash", score, grade, may_go_out "mayGoOut",
        findings, stops, accepted, statuses, due_on "dueOn"
      from quality_result`);
    return new Map(
      rows.map(row => [row.productId as string, row as unknown as ProductAssessment & { productId: string }]),
    );
  });
  const begun = performance.now();
  for (let from = 0; from < ids.length; from += 500) {
    const part = ids.slice(from, from + 500);
    await inPemda(code, async tx => {
      const read = await listProductsUnderCheck(tx, part);
      await writeResults(
        tx,
        [...read.keys()].map(id => verdicts.get(id)!),
        { pemda: code, now: new Date(now) },
      );
    });
  }
  return performance.now() - begun;
}

/** `products` in the table, all judged by older rules: judged anew from what is stored. */
export async function measureRescore(products: number): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'laris-bench-rescore-'));
  const cluster = await startCluster(root, path.join(folder, 'data'));
  try {
    await migrateDatabase(cluster.ownerUrl, root, queues);
    connect({ app: cluster.appUrl });
    await database()
      .insert(pemda)
      .values({ id: code, name: 'Kabupaten Batang', office: 'UKPBJ Kabupaten Batang', story: 'bench' });
    const ids = await fillCatalogue(code, products);
    const begun = performance.now();
    const { done } = await recheckProducts({
      pemda: code,
      why: 'rules',
      clock: fixedClock(now),
      atMost: products,
    });
    const took = performance.now() - begun;
    const some = ids.slice(0, Math.min(sample, products));
    const plain = (await plainly(some)) / some.length;
    const judged = await judgeAll(code, some);
    const perSecond = (milliseconds: number, count: number) => Math.round((count * 1000) / milliseconds);
    return [
      {
        name: `judge ${products.toLocaleString('en')} products anew after other rules; beside reading and writing the same rows`,
        value: perSecond(took, products),
        unit: 'products/s',
        baseline: perSecond(plain, 1),
        ratio: Math.round((took / products / plain) * 100) / 100,
        pass: done === products,
      },
      {
        name: `judge ${some.length.toLocaleString('en')} products of an import in its transaction`,
        value: Math.round(judged / 100) / 10,
        unit: 's',
        budget: '≤ 30 s',
        pass: judged <= 30_000,
      },
    ];
  } finally {
    await disconnect();
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A hundred thousand products after a changed threshold: no photo is decoded, nothing is searched. */
export const bench = (): Promise<Row[]> => measureRescore(100_000);

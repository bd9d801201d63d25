import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import postgres from 'postgres';
import { connect, database, disconnect, inPemda } from '#db/client.server.ts';
import { startCluster } from '#db/embedded/cluster.server.ts';
import { migrateDatabase } from '#db/migrate.server.ts';
import { pemda } from '#db/schema/identity.ts';
import type { Corpus } from '~/catalog/quality/corpus/corpus.ts';
import { surroundingsOf } from '~/catalog/quality/corpus/corpus.ts';
import { readCorpus } from '~/catalog/quality/corpus/search-all-surroundings.server.ts';
import { searchSurroundings } from '~/catalog/quality/corpus/search-surroundings.server.ts';
import { exampleFeatures } from '~/catalog/quality/example.ts';
import { titleSimilarity, trigrams } from '~/catalog/title-similarity.ts';
import { queues } from '~/composition.server.ts';
import { systemClock } from '~/platform/clock/clock.ts';
import { root } from '~/platform/config/root.server.ts';
import { inventLargeMarket } from './corpus-market.ts';
import type { Row } from './row.ts';

const products = 100_000;
const code = '33.25';

const line = (...cells: unknown[]) =>
  `${cells.map(cell => (cell === null ? '\\N' : String(cell))).join('\t')}\n`;

const tables = {
  vendor: 'vendor (pemda_id, id, name, status, created_at)',
  product:
    'product (pemda_id, id, vendor_id, title, description, category, unit, brand, price_rupiah, net_content, net_content_unit, created_at, changed_at)',
  feature: 'photo_feature (pemda_id, sha256, version, features)',
  photo: 'product_photo (pemda_id, product_id, sha256, position, width, height, added_at)',
};

function* linesOf(table: keyof typeof tables): Generator<string> {
  const at = '2026-01-01T00:00:00Z';
  const vendors = new Set<string>();
  for (const made of inventLargeMarket(products)) {
    const { id, vendorId, title, description, category, brand, priceRupiah, photos } = made;
    if (table === 'vendor' && !vendors.has(vendorId)) {
      vendors.add(vendorId);
      yield line(code, vendorId, 'Toko', 'accepted', at);
    }
    if (table === 'product')
      yield line(
        ...[code, id, vendorId, title, description, category, 'bungkus', brand, priceRupiah],
        ...[made.netContent, made.netContentUnit, at, at],
      );
    for (const [place, { id: sha256, hash, mirrorHash }] of photos.entries()) {
      if (table === 'feature')
        yield line(code, sha256, 1, JSON.stringify(exampleFeatures({ hash, mirrorHash }, place)));
      if (table === 'photo') yield line(code, id, sha256, place, 1600, 1200, at);
    }
  }
}

async function load(ownerUrl: string): Promise<void> {
  const client = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  for (const table of Object.keys(tables) as (keyof typeof tables)[])
    await client.begin(async tx => {
      const into = await tx.unsafe(`copy ${tables[table]} from stdin`).writable();
      await pipeline(Readable.from(linesOf(table)), into);
    });
  await client.unsafe('vacuum analyze');
  await client.end();
}

const percentile = (times: readonly number[], share: number) =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;

const mean = (times: readonly number[]) => times.reduce((sum, time) => sum + time, 0) / times.length;
const rounded = (value: number, steps = 100) => Math.round(value * steps) / steps;

/** What the plainest way takes for the titles alone: every pair compared. */
function compareWithAll(corpus: Corpus, productId: string, sets: readonly Set<string>[]): number {
  const begun = performance.now();
  const own = sets[corpus.places.get(productId) ?? 0] as Set<string>;
  for (const other of sets) titleSimilarity(own, other);
  return performance.now() - begun;
}

export async function bench(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'laris-corpus-bench-'));
  const cluster = await startCluster(root, path.join(folder, 'data'));
  try {
    await migrateDatabase(cluster.ownerUrl, root, queues);
    connect({ app: cluster.appUrl, pool: 4 });
    await database()
      .insert(pemda)
      .values({ id: code, name: 'Kabupaten Contoh', office: 'UKPBJ Contoh', story: 'bench' });
    await load(cluster.ownerUrl);
    const before = process.memoryUsage();
    const begun = performance.now();
    const corpus = await readCorpus(code);
    const took = performance.now() - begun;
    const after = process.memoryUsage();
    const memory = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
    const owner = postgres(cluster.ownerUrl, { max: 1, onnotice: () => {} });
    await owner.unsafe('vacuum analyze');
    await owner.end();

    const ids = Array.from({ length: 1_000 }, (_, n) => corpus.entries[(n * 7919) % products]?.id ?? '');
    const inMemory = ids.map(id => {
      const from = performance.now();
      surroundingsOf(corpus, id);
      return performance.now() - from;
    });
    const sets = corpus.entries.map(({ title }) => trigrams(title));
    const plainly = ids.slice(0, 10).map(id => compareWithAll(corpus, id, sets));
    const searched: number[] = [];
    for (const id of ids.slice(0, 200)) {
      const from = performance.now();
      await inPemda(code, tx => searchSurroundings({ tx, pemda: code, clock: systemClock }, id));
      searched.push(performance.now() - from);
    }
    return [
      {
        name: `corpus of ${products} products read, built and indexed in the database too`,
        value: rounded(took / 1000, 10),
        unit: 's',
        budget: '≤ 90 s',
        pass: took <= 90_000,
      },
      { name: 'memory of that corpus', value: Math.round(memory / 1e6), unit: 'MB', pass: true },
      {
        name: 'what stands around one product, in memory, beside comparing all titles',
        value: rounded(mean(inMemory)),
        unit: 'ms',
        baseline: rounded(mean(plainly)),
        ratio: rounded(mean(plainly) / mean(inMemory), 10),
        budget: '≤ 2 ms',
        pass: mean(inMemory) <= 2,
      },
      {
        name: 'the same for one product from the database, 95 of 100',
        value: rounded(percentile(searched, 0.95), 10),
        unit: 'ms',
        budget: '≤ 150 ms',
        pass: percentile(searched, 0.95) <= 150,
      },
    ];
  } finally {
    await disconnect();
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

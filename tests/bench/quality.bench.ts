import { assessProduct, type ProductUnderCheck } from '~/catalog/quality/assess-product.ts';
import type { Check } from '~/catalog/quality/check.ts';
import { openRules } from '~/catalog/quality/load-rules.server.ts';
import { CHANNELS } from '~/catalog/quality/profile.ts';
import { openCheckQueue } from '~/catalog/quality/thread/check-queue.server.ts';
import { sha256 } from '~/platform/crypto/digest.server.ts';
import { benchAround, benchListing, benchPhotos } from './quality-listings.ts';
import type { Row } from './row.ts';

const listings = 4_000;
const rounds = 3;
const today = '2026-11-21';

const products = Array.from(
  { length: listings },
  (_, n): ProductUnderCheck => ({
    input: benchListing(n),
    photos: benchPhotos(n).map((features, at) => ({ id: `foto-${at}`, state: 'measured', features })),
    around: benchAround(n),
    waivers: [],
  }),
);

/** Milliseconds of computing by this process, all its threads together. */
const computed = () => process.cpuUsage().user / 1000 + process.cpuUsage().system / 1000;

/** Listings per second of computing: what one core does, whoever else is on the machine. The best of a few rounds. */
async function rate(work: () => unknown): Promise<number> {
  let best = 0;
  for (let n = 0; n < rounds; n += 1) {
    const begun = computed();
    await work();
    best = Math.max(best, (listings * 1000) / (computed() - begun));
  }
  return Math.round(best);
}

/** The check engine on one core: no database, no photo; what surrounds a listing was found before. */
export async function bench(): Promise<Row[]> {
  const { checks, productRules } = openRules();
  const rules = productRules(CHANNELS);
  const judge = (chosen: readonly Check[]) => () => {
    for (const product of products) assessProduct(product, { today, checks: chosen, rules, hash: sha256 });
  };
  const wordy = checks.filter(({ meta }) => ['text', 'price', 'legal'].includes(meta.group));
  const lines = products.map(product => JSON.stringify(product));
  const plain = await rate(() => {
    for (const line of lines) sha256(JSON.stringify(JSON.parse(line)));
  });
  const words = await rate(judge(wordy));
  const all = await rate(judge(checks));
  const queue = openCheckQueue({
    limit: 2_000,
    megabytes: 256,
    lossesBeforePause: 3,
    pause: 1,
    now: () => performance.now(),
    more: null,
    onLost: ({ check, why }) => {
      throw new Error(`${check} was lost: ${why}`);
    },
  });
  await queue.products({ today, channelIds: CHANNELS, items: products.slice(0, 1) });
  const threaded = await rate(() => queue.products({ today, channelIds: CHANNELS, items: products }));
  await queue.close();
  const row = (name: string, value: number, baseline: number, budget?: number): Row => ({
    name,
    value,
    unit: 'listings/s',
    baseline,
    ratio: Math.round((value / baseline) * 100) / 100,
    ...(budget ? { budget: `≥ ${budget.toLocaleString('en')}` } : {}),
    pass: !budget || value >= budget,
  });
  return [
    row(
      `${wordy.length} text, price and legal checks, base and ${CHANNELS.length} channels, one core; beside JSON and SHA-256 of the same`,
      words,
      plain,
      2_000,
    ),
    row(`all ${checks.length} checks the same way`, all, plain),
    row(
      'all checks in the checking thread, messages included; beside the same without a thread',
      threaded,
      all,
    ),
  ];
}

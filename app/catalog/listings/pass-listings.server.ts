import type { Ctx } from '~/audit/command.server.ts';
import { log } from '~/platform/log/log.server.ts';
import { err, type Result } from '~/reference/result.ts';
import { judgeBulk } from './bulk-pass.ts';
import type { BulkListing } from './curation-filter.ts';
import { type DecidedListing, decideListing } from './decide-listing.server.ts';
import { listCurationRows } from './list-curation-queue.server.ts';

/** Passes one listing on to its channel if it has no open finding: what a bulk does with each of its rows. */
export async function passCleanListing(
  ctx: Ctx,
  { listingId, version }: BulkListing,
): Promise<Result<DecidedListing>> {
  const [row] = await listCurationRows(ctx.tx, [listingId]);
  const verdict = judgeBulk(row, version);
  if (verdict === 'bulk-has-findings') return err(verdict);
  if (verdict !== 'ready') return err('listing-changed');
  return decideListing(ctx, { listingId, version, seen: '', to: 'curation', on: '', reasons: [], note: '' });
}

/** Runs one command in one transaction of its own. */
type RunCommand = <T, C extends string>(
  command: (ctx: Ctx) => Promise<Result<T, C>>,
) => Promise<Result<T, C>>;

/** Passes many, each by a command of its own: one that fails leaves the others as they are. How many went on. */
export async function passListings(run: RunCommand, rows: readonly BulkListing[]): Promise<number> {
  let passed = 0;
  for (const row of rows) {
    try {
      const result = await run(ctx => passCleanListing(ctx, row));
      if (result.ok) passed += 1;
    } catch (error) {
      log().error({ err: error, listingId: row.listingId }, 'a listing of a bulk failed');
    }
  }
  return passed;
}

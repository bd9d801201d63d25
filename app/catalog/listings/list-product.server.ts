import type { Ctx } from '~/audit/command.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { err, fail, ok, type Problem, type Result } from '~/reference/result.ts';
import { may } from '~/registration/requirements/list-requirements.ts';
import type { CatalogCode } from '../codes.ts';
import { checkProduct } from '../findings/check-product.server.ts';
import { loadOwnProduct } from '../products/own-product.server.ts';
import { checkDay } from './check-day.ts';
import type { ListingCode } from './codes.ts';
import { entryTo } from './curator.ts';
import { getVendorRequirements } from './get-vendor-requirements.server.ts';
import { type Channel, listChannels } from './list-channels.server.ts';
import { isAsked, isListed } from './listing-status.ts';
import { type LockedListing, lockListingOn } from './lock-listing.server.ts';
import { beginListing, moveListing } from './move-listing.server.ts';

export interface ListProductInput {
  productId: string;
  channelIds: readonly string[];
  /**
   * The day on which it went up there, YYYY-MM-DD; not ahead of today in western Indonesia. Only for channels where nobody
   * looks at it first: a channel that the office curates is asked today.
   */
  listedOn: string;
}

type Code = CatalogCode | ListingCode;

/**
 * Puts a product on channels, or asks the office where it curates the channel. The checks are run again first, and the
 * papers of the vendor are looked at: what holds the product back on a channel is refused with the channel's name, and
 * then no other channel is written either. A product that was taken down or rejected goes up again on the same row.
 */
export async function listProduct(
  ctx: Ctx,
  { productId, channelIds, listedOn }: ListProductInput,
): Promise<Result<{ listed: string[]; asked: string[] }, Code>> {
  const own = await loadOwnProduct(ctx, productId);
  if (!own.ok) return own;
  if (own.value.vendor.status !== 'accepted') return err('vendor-not-accepted');
  const wanted = [...new Set(channelIds)];
  if (wanted.length === 0) return err('nothing-chosen', { field: 'channel' });

  const today = wibDay(ctx.clock.now());
  const known = new Map((await listChannels(ctx.tx)).map(channel => [channel.id, channel]));
  const present = new Map<string, LockedListing | null>();
  for (const id of wanted) present.set(id, await lockListingOn(ctx.tx, productId, id));
  const { mayGoOut } = await checkProduct(ctx, productId);
  const vendorId = own.value.vendor.id;
  const { states } = await getVendorRequirements(ctx.tx, { vendorId, now: ctx.clock.now(), productId });

  const problems: Problem<Code>[] = [];
  const ways = wanted.flatMap(id => {
    const channel = known.get(id);
    const before = present.get(id) ?? null;
    const opened = { mayGoOut: mayGoOut[id] ?? false, mayPublish: may(states, 'publish', id) };
    const found = problemOf(channel, before, opened);
    if (found) problems.push(found);
    if (!channel || found) return [];
    const to = entryTo(channel.curatedBy);
    const day = to === 'review' ? ok(today) : checkDay(listedOn, before ?? never, today);
    if (day.ok) return [{ channelId: id, before, to, on: day.value }];
    problems.push(...day.problems.map(problem => ({ ...problem, field: 'listedOn' })));
    return [];
  });
  if (problems.length > 0) return fail(onceEach(problems));

  for (const { channelId, before, to, on } of ways) {
    const from = before ?? (await beginListing(ctx, { productId, channelId }));
    await moveListing(ctx, from, { to, on });
  }
  const those = (which: 'live' | 'review') => ways.filter(({ to }) => to === which).map(way => way.channelId);
  return ok({ listed: those('live'), asked: those('review') });
}

const never = { listedOn: null, delistedOn: null };

/** One day serves all channels: what is wrong with it is said once. */
function onceEach(problems: Problem<Code>[]): Problem<Code>[] {
  return problems.filter(
    ({ code, field }, at) =>
      field === 'channel' || problems.findIndex(other => other.code === code && other.field === field) === at,
  );
}

function problemOf(
  channel: Channel | undefined,
  listed: LockedListing | null,
  { mayGoOut, mayPublish }: { mayGoOut: boolean; mayPublish: boolean },
): Problem<Code> | null {
  const field = 'channel';
  if (!channel) return { code: 'channel-unknown', field };
  const data = { channel: channel.name };
  if (listed && isListed(listed.status)) return { code: 'already-listed', field, data };
  if (listed && isAsked(listed.status)) return { code: 'already-asked', field, data };
  if (!mayGoOut) return { code: 'listing-held', field, data };
  return mayPublish ? null : { code: 'requirements-due', field, data };
}

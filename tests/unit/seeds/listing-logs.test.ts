import { describe, expect, it } from 'vitest';
import { logListings } from '#db/seeds/goods/listing-logs.ts';
import { demoSeller } from '#db/seeds/load/people-of.ts';
import { batang } from '#db/seeds/stories/batang.ts';
import { bekasi } from '#db/seeds/stories/bekasi.ts';
import { tiny } from '#db/seeds/stories/tiny.ts';
import { tellStory } from '#db/seeds/tell-story.ts';
import { curationReasons } from '~/catalog/listings/curation-reasons.ts';
import { isListed, type ListingStatus, mayMove, needsReason } from '~/catalog/listings/listing-status.ts';
import { standingOf } from '~/catalog/listings/move-log.ts';
import { loadCategoryTree } from '~/catalog/quality/load-rules.server.ts';

const tell = (plan: typeof batang) => {
  const story = tellStory(plan);
  const seller = demoSeller(story);
  return { story, seller, logged: logListings(plan, story.products, loadCategoryTree(), seller.id) };
};
const { story, seller, logged } = tell(batang);
const statusOf = ({ moves }: (typeof logged)[number]): ListingStatus => moves.at(-1)!.to;
const countOf = (status: ListingStatus, some = logged) => some.filter(one => statusOf(one) === status).length;

describe('the logs of a story’s listings', () => {
  it('go only along arrows, by whom the arrow names, with reasons that serve', () => {
    for (const { id, moves } of logged) {
      moves.forEach(({ to, mover, reasons }, at) => {
        const from = moves[at - 1]?.to ?? 'draft';
        expect(mayMove(from, to, mover), `${id}: ${from} > ${to} by ${mover}`).toBe(true);
        if (needsReason(to) && mover === 'office') expect(reasons.length, id).toBeGreaterThan(0);
        for (const code of reasons)
          expect(curationReasons.find(reason => reason.code === code)?.moves, code).toContain(to);
      });
    }
  });

  it('run forward, never past the story’s last day nor before the good was made', () => {
    for (const { product, moves } of logged) {
      moves.forEach((move, at) => {
        expect(move.on <= batang.today && move.on >= product.createdOn).toBe(true);
        if (at > 0) expect(moves[at - 1]!.writtenAt < move.writtenAt).toBe(true);
      });
    }
  });

  it('leave the first day of every listing that the story tells where it is', () => {
    const told = new Map(story.products.flatMap(product => product.listings.map(one => [one.id, one])));
    const found = logged.filter(one => told.has(one.id));
    expect(found).toHaveLength(told.size);
    for (const { id, moves } of found) {
      const log = moves.map(({ to, on }, at) => ({
        ...{ from: moves[at - 1]?.to ?? ('draft' as const), to, on, undo: false },
      }));
      expect(standingOf(log).listedOn).toBe(told.get(id)!.listedOn);
    }
  });

  it('keep up what offices buy', () => {
    for (const one of logged) {
      const told = one.product.listings.find(listing => listing.id === one.id);
      if (told?.status === 'live' && one.product.appeal > 0) expect(statusOf(one)).toBe('live');
      if (told?.status === 'frozen') expect(statusOf(one)).toBe('frozen');
    }
  });

  it('show every state, most of it live, a desk’s work on the curated channel', () => {
    expect(countOf('live') / logged.length).toBeGreaterThan(0.88);
    for (const status of ['frozen', 'out-of-stock', 'delisted', 'rejected', 'expired'] as const)
      expect(countOf(status), status).toBeGreaterThan(3);
    const curated = logged.filter(one => one.channel === 'e-katalog');
    const marketplaces = logged.filter(one => one.channel !== 'e-katalog');
    expect(countOf('review', curated)).toBeGreaterThan(15);
    expect(countOf('curation', curated)).toBeGreaterThan(3);
    expect(countOf('review', marketplaces) + countOf('curation', marketplaces)).toBe(0);
    for (const { channel, moves } of logged)
      expect(moves[0]!.to).toBe(channel === 'e-katalog' ? 'review' : 'live');
  });

  it('ask for nothing twice, and give the demo seller something to repair and something to wait for', () => {
    const places = logged.map(one => `${one.product.id}|${one.channel}`);
    expect(new Set(places).size).toBe(places.length);
    const own = logged.filter(one => one.product.vendor.id === seller.id && !isListed(statusOf(one)));
    expect(own.map(statusOf)).toEqual(expect.arrayContaining(['rejected', 'review']));
  });

  it('are the same each time, in every story; where nobody curates, nobody is asked', () => {
    expect(JSON.stringify(tell(tiny).logged)).toBe(JSON.stringify(tell(tiny).logged));
    expect(countOf('review', tell(tiny).logged)).toBeGreaterThan(0);
    expect(countOf('review', tell(bekasi).logged)).toBe(0);
  });
});

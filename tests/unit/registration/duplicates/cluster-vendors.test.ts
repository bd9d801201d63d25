import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterVendors, type Link, linksOf } from '~/registration/duplicates/cluster-vendors.ts';

const names = Array.from({ length: 12 }, (_, i) => `v${String(i).padStart(2, '0')}`);
const vendor = fc.constantFrom(...names);
const links = fc.array(fc.tuple(vendor, vendor) as fc.Arbitrary<Link>, { maxLength: 20 });

/** Whether a way of links leads from one to the other, found by walking. */
function reaches(all: readonly Link[], from: string, to: string): boolean {
  const seen = new Set([from]);
  for (let edge = [from]; edge.length > 0; ) {
    edge = all
      .flatMap(([a, b]) => (edge.includes(a) ? [b] : edge.includes(b) ? [a] : []))
      .filter(one => !seen.has(one));
    for (const one of edge) seen.add(one);
  }
  return seen.has(to);
}

describe('clustering', () => {
  it('leaves everybody alone who shares nothing', () => {
    expect(clusterVendors(['a', 'b'], [])).toEqual(
      new Map([
        ['a', 'a'],
        ['b', 'b'],
      ]),
    );
  });

  it('is a partition: together exactly where a way of links leads', () => {
    fc.assert(
      fc.property(links, all => {
        const entities = clusterVendors(names, all);
        expect([...entities.keys()].sort()).toEqual(names);
        for (const a of names)
          for (const b of names) expect(entities.get(a) === entities.get(b)).toBe(reaches(all, a, b));
      }),
      { numRuns: 60 },
    );
  });

  it('names an entity by its smallest vendor', () => {
    fc.assert(
      fc.property(links, all => {
        const entities = clusterVendors(names, all);
        for (const [vendorId, entityId] of entities) {
          expect(entityId <= vendorId).toBe(true);
          expect(entities.get(entityId)).toBe(entityId);
        }
      }),
    );
  });

  it('does not depend on the order of links or vendors', () => {
    const shuffled = links.chain(all =>
      fc.record({
        all: fc.constant(all),
        other: fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
        people: fc.shuffledSubarray(names, { minLength: names.length, maxLength: names.length }),
        turned: fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ all, other, people, turned }) => {
        const back = other.map(([a, b], i): Link => (turned[i] ? [b, a] : [a, b]));
        const sorted = (map: Map<string, string>) => [...map].sort();
        expect(sorted(clusterVendors(people, back))).toEqual(sorted(clusterVendors(names, all)));
      }),
    );
  });

  it('link by link comes to the same as all at once', () => {
    fc.assert(
      fc.property(links, all => {
        let standing = clusterVendors(names, []);
        for (const link of all) standing = clusterVendors(names, [...standing, link]);
        expect(standing).toEqual(clusterVendors(names, all));
      }),
    );
  });
});

describe('shared keys', () => {
  it('make a chain of all who have one, whatever their number', () => {
    const keys = ['c', 'a', 'b'].map(vendorId => ({ key: 'k', vendorId }));
    expect(new Set(clusterVendors(['a', 'b', 'c'], linksOf(keys)).values())).toEqual(new Set(['a']));
  });

  it('of different values link nobody, and nobody is linked to itself', () => {
    const keys = [
      { key: 'k', vendorId: 'a' },
      { key: 'l', vendorId: 'b' },
      { key: 'k', vendorId: 'a' },
    ];
    expect(linksOf(keys)).toEqual([]);
  });

  it('come to the same as every pair of sharers', () => {
    const key = fc.record({ key: fc.constantFrom('k', 'l', 'm', 'n'), vendorId: vendor });
    fc.assert(
      fc.property(fc.array(key, { maxLength: 25 }), keys => {
        const pairs = keys.flatMap(a =>
          keys.filter(b => b.key === a.key).map((b): Link => [a.vendorId, b.vendorId]),
        );
        expect(clusterVendors(names, linksOf(keys))).toEqual(clusterVendors(names, pairs));
      }),
    );
  });
});

import { findNetContents, type NetContent } from '../../net-content.ts';
import type { Neighbour, PackSize } from '../../title-similarity.ts';

/**
 * The pack size that a text tells without doubt: "kopi 20 g isi 10" is 200 g, "2x100 ml" 200 ml. Null where there is none, or
 * where several amounts stand ("repack 500 gram & 1 kg"): a price must not be divided by a guess. Lengths are left out; most
 * are the size of the thing ("30 cm") and not how much of it there is.
 */
export function readPackSize(text: string): PackSize | null {
  if (!/\d|[½¼¾]/.test(text)) return null;
  const contents = findNetContents(text);
  const sized = distinct(contents.filter(({ dimension }) => dimension === 'mass' || dimension === 'volume'));
  const counts = distinct(contents.filter(({ dimension }) => dimension === 'count'));
  const [only] = sized;
  if (!only) return sole(counts);
  if (sized.length > 1 || counts.length > 1) return null;
  return { dimension: only.dimension, amount: only.total * (counts[0]?.total ?? 1) };
}

interface Sized {
  title: string;
  netContent: NetContent | null;
}

const sizes = new WeakMap<Sized, PackSize | null>();

/** What the field says, else the title; looked up once for all checks and rule sets. */
export function packSizeOf(listing: Sized): PackSize | null {
  const known = sizes.get(listing);
  if (known !== undefined) return known;
  const { title, netContent } = listing;
  const size = netContent
    ? { dimension: netContent.dimension, amount: netContent.total }
    : readPackSize(title);
  sizes.set(listing, size);
  return size;
}

const read = new WeakMap<readonly Neighbour[], readonly Neighbour[]>();

/** The neighbours with their pack sizes, read from the title where nobody has looked. Read once for all rule sets. */
export function withSizes(neighbours: readonly Neighbour[]): readonly Neighbour[] {
  if (neighbours.every(({ size }) => size !== undefined)) return neighbours;
  const known = read.get(neighbours);
  if (known) return known;
  const sized = neighbours.map(peer =>
    peer.size === undefined ? { ...peer, size: readPackSize(peer.title) } : peer,
  );
  read.set(neighbours, sized);
  return sized;
}

function sole(contents: readonly NetContent[]): PackSize | null {
  const [only, ...others] = contents;
  return only && others.length === 0 ? { dimension: only.dimension, amount: only.total } : null;
}

/** The same amount told twice is one amount. */
function distinct(contents: readonly NetContent[]): NetContent[] {
  return contents.filter((content, at) => contents.findIndex(other => other.total === content.total) === at);
}

/** Two vendors that belong together. */
export type Link = readonly [string, string];

/**
 * Entities: the connected components of the links (fair-promotion.md §1.3). Returns vendor → entity for every vendor
 * given; an entity is named by the smallest id in it, so that its name does not depend on the order of anything.
 */
export function clusterVendors(vendors: Iterable<string>, links: Iterable<Link>): Map<string, string> {
  const parent = new Map<string, string>();
  for (const vendor of vendors) parent.set(vendor, vendor);
  const find = (vendor: string): string => {
    let root = vendor;
    for (let up = parent.get(root) ?? root; up !== root; up = parent.get(root) ?? root) root = up;
    // The way is made short for whoever asks next.
    for (let at = vendor; at !== root; ) {
      const next = parent.get(at) ?? root;
      parent.set(at, root);
      at = next;
    }
    return root;
  };
  for (const [a, b] of links) {
    const [x, y] = [find(a), find(b)];
    const [first, second] = x < y ? [x, y] : [y, x];
    if (first !== second) parent.set(second, first);
  }
  return new Map([...parent.keys()].map(vendor => [vendor, find(vendor)]));
}

/** A number in its digest, and who has it. */
export interface SharedKey {
  key: string;
  vendorId: string;
}

/** Everybody with the same key is linked: a chain of them is enough. */
export function linksOf(keys: readonly SharedKey[]): Link[] {
  const last = new Map<string, string>();
  return keys.flatMap(({ key, vendorId }) => {
    const before = last.get(key);
    last.set(key, vendorId);
    return before === undefined || before === vendorId ? [] : [[before, vendorId] as const];
  });
}

import type { CategoryTree } from '../category.ts';
import type { RuleSet } from './profile.ts';

export interface ChannelRules {
  id: string;
  rules: RuleSet;
}

/** Everything that the verdict on a product depends on besides the product: the categories, the base rules, those of each channel. */
export interface ProductRules {
  tree: CategoryTree;
  /** The base rules: they give the score. */
  base: RuleSet;
  channels: readonly ChannelRules[];
  /** Stored with each result: another category, threshold, check or channel gives another version. */
  version: string;
}

/** The same channels in another order are the same rules. */
export function buildProductRules(
  tree: CategoryTree,
  base: RuleSet,
  channels: readonly ChannelRules[],
  hash: (text: string) => string,
): ProductRules {
  const sorted = [...channels].sort((a, b) => (a.id < b.id ? -1 : 1));
  const versions = sorted.map(({ id, rules }) => [id, rules.version]);
  const fingerprint = hash(JSON.stringify([tree, base.version, versions])).slice(0, 12);
  const release = base.version.split('-', 1)[0];
  return { tree, base, channels: sorted, version: `${release}-${fingerprint}` };
}

import { readYaml } from '~/platform/config/read-yaml.server.ts';
import { inRoot } from '~/platform/config/root.server.ts';
import { sha256 } from '~/platform/crypto/digest.server.ts';
import { type CategoryTree, categoryTreeSchema } from '../category.ts';
import { ALL_CHECKS } from './all-checks.ts';
import { CHECK_GROUPS, type Check } from './check.ts';
import { referencePricesSchema } from './price/find-reference.ts';
import { buildProductRules, type ProductRules } from './product-rules.ts';
import {
  buildRuleSet,
  CHANNELS,
  entriesSchema,
  type Profile,
  profileSchema,
  type RuleSet,
} from './profile.ts';

const read = (file: string): unknown => readYaml(inRoot('content', file));

let tree: CategoryTree | null = null;

/** The category tree, read once per process: a release brings a new one. */
export function loadCategoryTree(): CategoryTree {
  tree ??= categoryTreeSchema.parse(read('catalog/categories.yml'));
  return tree;
}

/** A channel's file as it is; for `base` the checks of all groups are put together. */
export function loadProfile(name: string): Profile {
  const own = profileSchema.parse(read(`listing-checks/profiles/${name}.yml`));
  if (name !== 'base') return own;
  const groups = CHECK_GROUPS.map(group =>
    entriesSchema.parse(read(`listing-checks/profiles/base/${group}.yml`)),
  );
  const checks: Profile['checks'] = Object.assign({}, ...groups);
  return { ...own, checks: { ...checks, ...withReferencePrices(checks) } };
}

/** Reference prices are data of their own file and options of the check that compares with them. */
function withReferencePrices({ 'P12-di-atas-acuan': entry }: Profile['checks']): Profile['checks'] {
  const { prices } = referencePricesSchema.parse(read('catalog/reference-prices.yml'));
  return entry ? { 'P12-di-atas-acuan': { ...entry, options: { ...entry.options, prices } } } : {};
}

/** Checks besides those of the house, with their entries of the base profile. */
export interface MoreChecks {
  checks: readonly Check[];
  entries: Profile['checks'];
}

/** Rules as read from content, each channel's built once. */
export interface Rules {
  checks: readonly Check[];
  /** The rules of one channel; `base` alone for a listing that is bound nowhere yet, and for a channel without a file of its own. */
  ruleSet(channel: string): RuleSet;
  /** The rules of a product that may go to these channels. */
  productRules(channelIds: readonly string[]): ProductRules;
}

export function openRules(more: MoreChecks = { checks: [], entries: {} }): Rules {
  const checks = more.checks.length === 0 ? ALL_CHECKS : [...ALL_CHECKS, ...more.checks];
  const ruleSets = new Map<string, RuleSet>();
  const rulesOfProducts = new Map<string, ProductRules>();
  let base: Profile | null = null;

  function ruleSet(channel: string): RuleSet {
    const known = ruleSets.get(channel);
    if (known) return known;
    base ??= loadProfile('base');
    const own = (CHANNELS as readonly string[]).includes(channel) ? loadProfile(channel) : null;
    const all = { ...base, checks: { ...base.checks, ...more.entries } };
    const rules = buildRuleSet(all, own, checks, sha256);
    ruleSets.set(channel, rules);
    return rules;
  }

  function productRules(channelIds: readonly string[]): ProductRules {
    const key = [...channelIds].sort().join(' ');
    const known = rulesOfProducts.get(key);
    if (known) return known;
    const channels = channelIds.map(id => ({ id, rules: ruleSet(id) }));
    const rules = buildProductRules(loadCategoryTree(), ruleSet('base'), channels, sha256);
    rulesOfProducts.set(key, rules);
    return rules;
  }

  return { checks, ruleSet, productRules };
}

const rules = openRules();

/** The rules of one channel of this release; of no channel by default. */
export function loadRuleSet(channel: string = 'base'): RuleSet {
  return rules.ruleSet(channel);
}

/** The rules of this release for a product that may go to these channels. */
export function loadProductRules(channelIds: readonly string[]): ProductRules {
  return rules.productRules(channelIds);
}

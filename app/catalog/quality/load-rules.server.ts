import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { inRoot } from '~/platform/config/root.server.ts';
import { sha256 } from '~/platform/crypto/digest.server.ts';
import { type CategoryTree, categoryTreeSchema } from '../category.ts';
import { ALL_CHECKS } from './all-checks.ts';
import { CHECK_GROUPS } from './check.ts';
import {
  buildRuleSet,
  CHANNELS,
  entriesSchema,
  type Profile,
  profileSchema,
  type RuleSet,
} from './profile.ts';

const read = (file: string): unknown => parse(readFileSync(inRoot('content', file), 'utf8'));

let tree: CategoryTree | null = null;
const ruleSets = new Map<string, RuleSet>();

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
  return { ...own, checks: Object.assign({}, ...groups) };
}

/** The rules of one channel; `base` alone for a listing that is bound nowhere yet, and for a channel without a file of its own. */
export function loadRuleSet(channel: string = 'base'): RuleSet {
  const known = ruleSets.get(channel);
  if (known) return known;
  const own = (CHANNELS as readonly string[]).includes(channel) ? loadProfile(channel) : null;
  const rules = buildRuleSet(loadProfile('base'), own, ALL_CHECKS, sha256);
  ruleSets.set(channel, rules);
  return rules;
}

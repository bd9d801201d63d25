import { z } from 'zod';
import { parseNetContent } from './net-content.ts';
import type { Dimension } from './unit.ts';
import { recognizeUnit } from './unit.ts';
import { PRICE_BASES } from './unit-price.ts';

/**
 * What the law and the checks need to know of a kind of goods. `packaged-food` needs a food permit (P-IRT or BPOM);
 * `fresh-food` is catering, ready-to-eat and raw produce, exempt below seven days of shelf life (reference/domain.md §2).
 */
export const CATEGORY_KINDS = [
  'packaged-food',
  'fresh-food',
  'cosmetics',
  'craft',
  'goods',
  'service',
] as const;
export type CategoryKind = (typeof CATEGORY_KINDS)[number];

export const REQUIRED_ATTRIBUTES = ['category', 'unit', 'net-content', 'description', 'brand'] as const;
export type RequiredAttribute = (typeof REQUIRED_ATTRIBUTES)[number];

const code = z.string().regex(/^[a-z0-9-]+$/);
const bilingual = z.object({ id: z.string().min(1), en: z.string().min(1) });

/** A fact of a product that its own field holds, `attributes[code]`: text, a number (with its unit) or one of the choices. */
const attributeSchema = z
  .object({
    name: bilingual,
    kind: z.enum(['text', 'number', 'choice']),
    unit: z.string().optional(),
    choices: z.array(z.object({ code, name: bilingual })).default([]),
    /** What one could write. */
    example: bilingual.optional(),
  })
  .refine(attribute => (attribute.kind === 'choice') === attribute.choices.length > 1, 'choices');
export type AttributeDefinition = z.infer<typeof attributeSchema>;

const amount = z
  .string()
  .transform(parseNetContent)
  .refine(content => content !== null, 'unreadable net content')
  .transform(content => content as NonNullable<typeof content>);

/** Smallest and largest usual net content of one pack in each dimension that it is sold in, in base units. */
const contentsSchema = z
  .array(z.tuple([amount, amount]))
  .default([])
  .transform(ranges =>
    ranges.map(([least, most]) => ({
      dimension: least.dimension,
      least: least.total,
      most: most.total,
      same: least.dimension === most.dimension,
    })),
  )
  .refine(ranges => ranges.every(range => range.same && range.least < range.most), 'range');

export const CATEGORY_DOCUMENTS = ['halal', 'food-permit', 'bpom', 'sni', 'brand'] as const;

const categorySchema = z.object({
  code,
  name: bilingual,
  kind: z.enum(CATEGORY_KINDS),
  /** Fields of every product that this category cannot do without. */
  requires: z.array(z.enum(REQUIRED_ATTRIBUTES)).default([]),
  /** Attributes of its own, by code: what a buyer must know, and what helps to choose. */
  required: z.array(code).default([]),
  advised: z.array(code).default([]),
  /** Units that such goods are sold by, the most usual first. */
  units: z.array(z.string().refine(unit => recognizeUnit(unit)?.code === unit, 'unknown unit')).default([]),
  /** What prices are compared per; `none` where no amount explains a price. */
  unitPrice: z.enum([...PRICE_BASES, 'none']),
  contents: contentsSchema,
  /** Days that such goods usually keep, fewest and most. */
  shelfLifeDays: z.tuple([z.number().int().positive(), z.number().int().positive()]).optional(),
  /** Papers that a buyer asks for. */
  documents: z.array(z.enum(CATEGORY_DOCUMENTS)).default([]),
  /** Where all of it needs SNI: the regulation. Single goods of a wider category are the legal checks' to know. */
  sni: z.string().min(1).optional(),
  /** Codes of the categories that the same goods cannot belong to as well; made from the tree's pairs. */
  opposites: z.array(code).default([]),
  /** First digits of the commodity code (KBKI), as a hint. */
  kbki: z
    .string()
    .regex(/^\d{2,10}$/)
    .optional(),
  words: z.array(z.string()).default([]),
});

const groupSchema = z.object({
  code,
  name: bilingual,
  categories: z.array(categorySchema).min(1),
});

export type Category = z.infer<typeof categorySchema>;
type Group = z.infer<typeof groupSchema>;

export const categoryTreeSchema = z
  .object({
    version: z.number().int(),
    /** Every attribute once; categories name them by code. */
    attributes: z.record(code, attributeSchema),
    /** Pairs of categories, or of whole groups, that exclude each other. */
    opposites: z.array(z.tuple([code, code])).default([]),
    groups: z.array(groupSchema).min(1),
  })
  .transform(({ opposites, groups, ...tree }) => ({ ...tree, groups: setOpposites(groups, opposites) }));
export type CategoryTree = z.infer<typeof categoryTreeSchema>;

/** Each pair on both sides, with groups as the categories in them, so that the relation is symmetric by construction. */
function setOpposites(groups: Group[], pairs: readonly (readonly [string, string])[]): Group[] {
  const among = (name: string) =>
    groups.find(group => group.code === name)?.categories.map(category => category.code) ?? [name];
  const both = pairs.flatMap(([a, b]) => [[among(a), among(b)] as const, [among(b), among(a)] as const]);
  const of = (one: string) => [
    ...new Set(
      both.flatMap(([these, those]) => (these.includes(one) ? those : [])).filter(other => other !== one),
    ),
  ];
  return groups.map(group => ({
    ...group,
    categories: group.categories.map(category => ({ ...category, opposites: of(category.code) })),
  }));
}

/** What recognizing needs, made once per tree. */
interface TreeIndex {
  categories: Category[];
  byCode: Map<string, Category>;
  byName: Map<string, Category>;
  /** Plain words with a space around, longest first; equal length in the tree's order. */
  words: { word: string; category: Category }[];
}

const indexes = new WeakMap<CategoryTree, TreeIndex>();

function indexOf(tree: CategoryTree): TreeIndex {
  const known = indexes.get(tree);
  if (known) return known;
  const categories = tree.groups.flatMap(group => group.categories);
  const byName = new Map<string, Category>();
  const words: TreeIndex['words'] = [];
  for (const category of categories) {
    for (const name of [category.code.replace(/-/g, ' '), category.name.id, category.name.en].map(plain)) {
      if (!byName.has(name)) byName.set(name, category);
    }
    for (const word of [category.name.id, category.name.en, ...category.words].map(plain)) {
      words.push({ word: ` ${word} `, category });
    }
  }
  words.sort((a, b) => b.word.length - a.word.length);
  const byCode = new Map(categories.map(category => [category.code, category]));
  const index = { categories, byCode, byName, words };
  indexes.set(tree, index);
  return index;
}

export function allCategories(tree: CategoryTree): Category[] {
  return indexOf(tree).categories;
}

export function categoryByCode(tree: CategoryTree, code: string): Category | null {
  return indexOf(tree).byCode.get(code) ?? null;
}

/**
 * The category that a person or another system means: by code, by name, then by the category's words inside what was written.
 * A longer word wins ("keripik singkong" before "singkong"), so a special category is found before a general one.
 */
export function recognizeCategory(tree: CategoryTree, written: string): Category | null {
  if (written === '') return null;
  const { byCode, byName, words } = indexOf(tree);
  const code = byCode.get(written);
  if (code) return code;
  const wanted = plain(written);
  if (wanted === '') return null;
  const named = byName.get(wanted);
  if (named) return named;
  const padded = ` ${wanted} `;
  return words.find(({ word }) => padded.includes(word))?.category ?? null;
}

/** An attribute as a form asks it. */
export interface ProfileAttribute extends AttributeDefinition {
  code: string;
}

export interface CategoryProfile {
  category: Category;
  required: ProfileAttribute[];
  advised: ProfileAttribute[];
}

/** What a product of this category is asked besides its ordinary fields; null for an unknown code. */
export function categoryProfile(tree: CategoryTree, code: string): CategoryProfile | null {
  const category = categoryByCode(tree, code);
  if (!category) return null;
  const named = (codes: readonly string[]) =>
    codes.flatMap((attribute): ProfileAttribute[] => {
      const definition = tree.attributes[attribute];
      return definition ? [{ code: attribute, ...definition }] : [];
    });
  return { category, required: named(category.required), advised: named(category.advised) };
}

/** Whether the same goods cannot belong to both. */
export function areOpposite(a: Category, b: Category): boolean {
  return a.opposites.includes(b.code);
}

/** The usual range of one dimension, where the category has one. */
export function usualContent(category: Category, dimension: Dimension) {
  return category.contents.find(range => range.dimension === dimension) ?? null;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

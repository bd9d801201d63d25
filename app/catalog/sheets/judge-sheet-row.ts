import { parseForm } from '~/reference/parse-form.ts';
import type { Problem } from '~/reference/result.ts';
import { type CategoryTree, categoryByCode, categoryProfile } from '../category.ts';
import type { ProductDraft } from '../products/product-draft.ts';
import { productForm } from '../products/product-form.ts';
import { judgeAttributes } from '../products/read-attributes.ts';
import { BLANK_PRODUCT, type StoredProduct } from '../products/stored-product.ts';
import { typedProduct } from '../products/typed-product.ts';

export const SHEET_VERDICTS = ['new', 'changed', 'unchanged', 'rejected'] as const;
export type SheetVerdict = (typeof SHEET_VERDICTS)[number];

export interface JudgedRow {
  verdict: SheetVerdict;
  /** The product as it would be; null for a rejected row. */
  draft: ProductDraft | null;
  problems: Problem[];
}

/** A list of variants replaces the old one as a whole: otherwise a variant could never be taken away. */
const ROWS = /^variant\./;

/**
 * A row laid over the product that it names, or over nothing: what is written changes, an empty cell leaves what is there.
 * Judged as the product form is. A row that would change nothing is `unchanged`, however it is written.
 */
export function judgeSheetRow(
  fields: Readonly<Record<string, string>>,
  before: StoredProduct | null,
  tree: CategoryTree,
): JudgedRow {
  const typed = typedProduct(before ?? BLANK_PRODUCT);
  const hasRows = Object.keys(fields).some(name => ROWS.test(name));
  const kept = hasRows ? Object.entries(typed).filter(([name]) => !ROWS.test(name)) : Object.entries(typed);
  const read = parseForm(productForm, Object.entries({ ...Object.fromEntries(kept), ...fields }));
  if (!read.ok) return { verdict: 'rejected', draft: null, problems: read.problems };
  const problems = judgeAgainstTree(read.value, tree);
  if (problems.length > 0) return { verdict: 'rejected', draft: null, problems };
  if (!before) return { verdict: 'new', draft: read.value, problems: [] };
  const same = parseForm(productForm, Object.entries(typed));
  const unchanged = same.ok && fingerprint(same.value) === fingerprint(read.value);
  return { verdict: unchanged ? 'unchanged' : 'changed', draft: read.value, problems: [] };
}

function judgeAgainstTree(draft: ProductDraft, tree: CategoryTree): Problem[] {
  const profile = categoryProfile(tree, draft.category);
  if (!profile) return [{ code: 'category-unknown', field: 'category' }];
  const other = draft.alsoCategory;
  if (other && !categoryByCode(tree, other)) return [{ code: 'category-unknown', field: 'alsoCategory' }];
  return judgeAttributes(profile, draft.attributes);
}

/** What two drafts must share to be the same product: amounts count, not how they were typed. */
function fingerprint({ priceText: _, netContent, attributes, ...draft }: ProductDraft): string {
  const content = netContent && [netContent.dimension, netContent.total];
  const said = Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([content, said, Object.entries(draft).sort(([a], [b]) => (a < b ? -1 : 1))]);
}

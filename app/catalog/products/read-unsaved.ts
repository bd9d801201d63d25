import type { z } from 'zod';
import type { ProductChange } from './product-draft.ts';
import { productForm, sectionForms } from './product-form.ts';
import { isSection, type Section } from './sections.ts';

export interface UnsavedPage {
  sections: readonly Section[];
  /** What can be read of it; a field that cannot is left as it was. */
  change: ProductChange;
  /** Names of inputs without an answer. */
  empty: Set<string>;
}

/**
 * A page of the form as it stands while somebody types: a field that the form would refuse is left out, and so are those
 * that stand empty because nobody has come to them. Null for a page that is none.
 */
export function readUnsaved(section: string, typed: Readonly<Record<string, string>>): UnsavedPage | null {
  if (section !== 'new' && !isSection(section)) return null;
  const schema: z.ZodType<ProductChange> = section === 'new' ? productForm : sectionForms[section];
  const sections: readonly Section[] = section === 'new' ? ['basics', 'price'] : [section];
  const empty = new Set(Object.entries(typed).flatMap(([name, text]) => (text.trim() === '' ? [name] : [])));
  const fields: Record<string, string> = { ...typed };
  // A required field that is still blank must not hide what the others say.
  for (let round = 0; round < 3; round += 1) {
    const parsed = schema.safeParse({ ...PLACEHOLDERS, ...fields });
    if (parsed.success) return { sections, change: unfill(parsed.data, typed), empty };
    for (const issue of parsed.error.issues) forget(fields, issue.path.join('.'));
  }
  return { sections, change: {}, empty };
}

/** Stand in for what the form cannot do without, and are taken out again. */
const PLACEHOLDERS = { title: '-', unit: '-', category: '-' };

function forget(fields: Record<string, string>, name: string): void {
  // A row is wrong as a whole: "step.0.price" also when it is the other half that is missing.
  const row = /^(variant|step|elsewhere)\.\d+\./.exec(name)?.[0];
  for (const field of Object.keys(fields)) {
    if (field === name || (row && field.startsWith(row))) delete fields[field];
  }
}

function unfill(change: ProductChange, typed: Readonly<Record<string, string>>): ProductChange {
  const stands = (name: keyof typeof PLACEHOLDERS) => (typed[name] ?? '').trim() !== '';
  const { title, unit, category, ...rest } = change;
  return {
    ...rest,
    ...(title !== undefined && stands('title') ? { title } : {}),
    ...(unit !== undefined && stands('unit') ? { unit } : {}),
    ...(category !== undefined && stands('category') ? { category } : {}),
  };
}

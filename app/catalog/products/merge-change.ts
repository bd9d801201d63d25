import type { CategoryProfile } from '../category.ts';
import { DOCUMENT_KINDS } from './document-kinds.ts';
import type { ProductChange, ProductDocument } from './product-draft.ts';
import { mergeAttributes } from './read-attributes.ts';
import { type StoredProduct, storedNetContent } from './stored-product.ts';

/**
 * What is written when a page of the form is saved: only what that page is about. `profile` is that of the category which
 * the product then has.
 */
export function mergeChange(
  before: Pick<StoredProduct, 'attributes' | 'documents'>,
  change: ProductChange,
  profile: CategoryProfile | null,
) {
  const { netContent, attributes = {}, documents, ...rest } = change;
  return {
    ...rest,
    ...(netContent === undefined ? {} : storedNetContent(netContent)),
    ...(documents === undefined ? {} : { documents: mergeDocuments(before.documents, documents) }),
    attributes: mergeAttributes(profile, before.attributes, attributes),
  };
}

/** The form shows its own kinds only: a paper of another kind, that came with a list, is not lost. */
export function mergeDocuments(
  before: readonly ProductDocument[],
  typed: readonly ProductDocument[],
): ProductDocument[] {
  const known: readonly string[] = [...DOCUMENT_KINDS, ...typed.map(({ kind }) => kind)];
  return [...typed, ...before.filter(({ kind }) => !known.includes(kind))];
}

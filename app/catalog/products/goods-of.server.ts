import type { Goods } from '~/registration/requirements/facts.ts';
import { categoryByCode } from '../category.ts';
import { loadCategoryTree } from '../quality/load-rules.server.ts';
import type { ProductDocument } from './product-draft.ts';

interface Offered {
  category: string;
  documents: ProductDocument[];
}

/** A product as the requirements see it; a category that is gone from the tree asks for no permit. */
export function goodsOf({ category, documents }: Offered): Goods {
  const kind = categoryByCode(loadCategoryTree(), category)?.kind ?? 'goods';
  return { kind, permits: documents.map(document => document.kind) };
}

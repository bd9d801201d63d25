/** What a photo may be refused for; the first seven come from its content. */
export const PHOTO_REFUSALS = [
  'photo-not-image',
  'photo-heic',
  'photo-too-costly',
  'photo-too-many-pixels',
  'photo-broken',
  'photo-animated',
  'photo-too-large',
  'photo-missing',
  'photo-limit',
  'photo-twice',
] as const;
export type PhotoRefusal = (typeof PHOTO_REFUSALS)[number];

/** What the product form may be refused for. */
export const PRODUCT_PROBLEMS = [
  'title-required',
  'title-too-long',
  'description-too-long',
  'category-unknown',
  'unit-required',
  'unit-too-long',
  'net-content-unreadable',
  'answer-unreadable',
  'price-unreadable',
  'price-comma',
  'price-out-of-range',
  'ppn-not-taxable',
  'brand-too-long',
  'shelf-life-unreadable',
  'sku-too-long',
  'sku-taken',
  'tkdn-unreadable',
  'attribute-too-long',
  'attribute-unreadable',
  'step-unreadable',
  'step-incomplete',
  'shop-too-long',
  'shop-incomplete',
  'variant-too-long',
  'variant-name-required',
  'document-number-too-long',
  'document-name-too-long',
  'document-day-unreadable',
  'document-number-required',
] as const;
export type ProductProblem = (typeof PRODUCT_PROBLEMS)[number];

/** What a command may answer besides. */
export const COMMAND_PROBLEMS = [
  'not-allowed',
  'vendor-missing',
  'product-missing',
  'vendor-not-accepted',
  'finding-missing',
  'finding-must-be-repaired',
  'reason-unknown',
  'until-out-of-range',
] as const;
export type CommandProblem = (typeof COMMAND_PROBLEMS)[number];

export type CatalogCode = PhotoRefusal | ProductProblem | CommandProblem;

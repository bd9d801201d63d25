/** Why one row is refused; the other rows of the file go in. */
export const rowCodes = [
  'control-characters',
  'row-not-an-object',
  'wrong-column-count',
  'text-too-long',
  'order-id-missing',
  'order-date-missing',
  'order-date-unreadable',
  'order-date-out-of-range',
  'total-missing',
  'total-unreadable',
  'total-not-positive',
  'quantity-unreadable',
  'channel-missing',
  'status-unknown',
  'product-id-missing',
  'product-id-malformed',
  'product-name-missing',
  'order-contradicts-itself',
] as const;
export type RowCode = (typeof rowCodes)[number];

/** Why a whole file is refused; nothing of it is written. */
export const fileCodes = [
  'file-empty',
  'file-over-cap',
  'file-not-readable',
  'file-not-what-it-says',
  'file-truncated',
  'file-malformed',
  'file-wrong-columns',
  'file-too-many-rows',
  'xlsx-too-many-entries',
  'xlsx-bomb',
  'xlsx-not-allowed',
  'import-took-too-long',
  'import-ran-out-of-memory',
  'import-stopped',
  'source-unknown',
  'period-wrong',
  'not-allowed',
] as const;
export type FileCode = (typeof fileCodes)[number];

/** Why a product has its state. */
export const reasonCodes = [
  'sale-matched',
  'sale-similar',
  'sale-title-shared',
  'sale-not-finished',
  'merchant-orders-likely',
  'merchant-orders-unresolved',
  'no-sale-in-full-data',
  'data-incomplete',
  'data-missing',
  'listed-too-short',
  'not-listed',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** Why an order without a number is listed instead of counted. */
export const unreconciledCodes = ['several-candidates', 'no-counterpart', 'order-undated'] as const;
export type UnreconciledCode = (typeof unreconciledCodes)[number];

export const codes = [...rowCodes, ...fileCodes, ...reasonCodes, ...unreconciledCodes] as const;

import { err, ok, type Result } from '~/reference/result.ts';
import type { LedgerRow } from './ledger.ts';

/** A list that joined behind, as it is published. */
export interface PublishedArrival {
  round: number;
  list: string;
  listSha256: string;
  randomness: string;
  sources?: { drandHex: string; ceremonyText: string };
  seed: string;
  queue: string[];
}

/**
 * The published round: everything anybody needs to recompute it, and no personal data. It covers all rounds since
 * its list was drawn. `list` is the canonical text (an array of entities is read too).
 */
export interface RoundDocument {
  version: string;
  /** Number of the last round in `rounds`; the first is `firstRound`. */
  round?: number;
  firstRound?: number;
  channel?: string;
  list: string | unknown[];
  listSha256: string;
  randomness: string;
  /** The two public sources that `randomness` is made of, when it was made of two. */
  sources?: { drandHex: string; ceremonyText: string };
  cycle?: number;
  seed?: string;
  slots: number;
  queue: string[];
  carriedHead?: string[];
  carried?: string[];
  arrivals?: PublishedArrival[];
  rounds: string[][];
  ledger: LedgerRow[];
  /** Ledger hash before the first row of `ledger`. */
  prevHash: string;
  /** Ledger hash after the last row. */
  hash?: string;
}

export type DocumentCode = 'document-not-readable';

/** Reads a published round. Judges its shape only: whether it is true is for `verifyRound`. */
export function readRoundDocument(input: unknown): Result<RoundDocument, DocumentCode> {
  if (!isRecord(input)) return err('document-not-readable', { field: 'document' });
  const broken = Object.entries(SHAPE).find(([field, fits]) => !fits(input[field]));
  if (broken) return err('document-not-readable', { field: broken[0] });
  return ok({ ...input, ledger: input.ledger ?? [], prevHash: input.prevHash ?? '' } as RoundDocument);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown) => typeof value === 'string';
const isNumber = (value: unknown) => typeof value === 'number';
const isTexts = (value: unknown) => Array.isArray(value) && value.every(isText);
const maybe = (fits: (value: unknown) => boolean) => (value: unknown) => value === undefined || fits(value);
const fitsAll = (shape: Record<string, (value: unknown) => boolean>) => (value: unknown) =>
  isRecord(value) && Object.entries(shape).every(([field, fits]) => fits(value[field]));
const isListOf = (fits: (value: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.every(fits);

const isLedgerRow = fitsAll({
  seq: isNumber,
  round: isNumber,
  channel: isText,
  list: isText,
  publicId: isText,
  product: isText,
  kind: isText,
  prevHash: isText,
  hash: isText,
});

const isSources = fitsAll({ drandHex: isText, ceremonyText: isText });

const isArrival = fitsAll({
  round: isNumber,
  list: isText,
  listSha256: isText,
  randomness: isText,
  sources: maybe(isSources),
  seed: isText,
  queue: isTexts,
});

const SHAPE: Record<string, (value: unknown) => boolean> = {
  version: isText,
  round: maybe(isNumber),
  firstRound: maybe(isNumber),
  channel: maybe(isText),
  list: value => isText(value) || Array.isArray(value),
  listSha256: isText,
  randomness: isText,
  sources: maybe(isSources),
  cycle: maybe(isNumber),
  seed: maybe(isText),
  slots: isNumber,
  queue: isTexts,
  carriedHead: maybe(isTexts),
  carried: maybe(isTexts),
  arrivals: maybe(isListOf(isArrival)),
  rounds: isListOf(isTexts),
  // A draw that was not served yet has no rows.
  ledger: value => value === undefined || value === null || isListOf(isLedgerRow)(value),
  prevHash: value => value === undefined || value === null || isText(value),
  hash: maybe(isText),
};

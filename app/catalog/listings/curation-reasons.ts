import { z } from 'zod';
import content from '#content/catalog/curation-reasons.json';
import { FIELD_NAMES, type FieldName } from '../quality/check.ts';
import type { Severity } from '../quality/profile.ts';
import { LISTING_STATUSES, type ListingStatus } from './listing-status.ts';

const said = z.strictObject({ says: z.string().min(1).max(80), do: z.string().min(1).max(140) });

/** One coded reason of content/catalog/curation-reasons.json (reference/domain.md §4, and what the checks of the table find). */
const reasonSchema = z.strictObject({
  code: z.string().regex(/^[a-z][a-z-]*[a-z]$/),
  /** The moves that it can give the ground for. */
  moves: z.array(z.enum(LISTING_STATUSES)).min(1),
  /** What has to change; `vendor` is the business itself. */
  field: z.enum(FIELD_NAMES),
  /** Numbers of the checks whose open findings speak for it: "F06". */
  checks: z.array(z.string().regex(/^[A-Z]\d{2}$/)),
  words: z.strictObject({ id: said, en: said }),
});
export type CurationReason = z.infer<typeof reasonSchema>;

/** Reads the reasons from content. Throws where one is malformed, stands twice, or a check speaks for two. */
export function readCurationReasons(input: unknown): CurationReason[] {
  const reasons = z.array(reasonSchema).min(1).parse(input);
  const once = (what: string, all: string[]) => {
    if (new Set(all).size !== all.length) throw new Error(`a ${what} stands twice`);
  };
  once(
    'reason',
    reasons.map(reason => reason.code),
  );
  once(
    'check',
    reasons.flatMap(reason => reason.checks),
  );
  return reasons;
}

/** Every reason that office or channel can give, checked once at start. */
export const curationReasons = readCurationReasons(content);

/** The reason that says nothing by itself: it needs the office's own words. */
export const OTHER_REASON = 'other';

/** A reason in one language, as page and message show it. */
export interface SpokenCurationReason {
  code: string;
  field: FieldName;
  says: string;
  do: string;
}

/** Reasons in words; a code that the file no longer knows stays out. */
export function sayCurationReasons(codes: readonly string[], language: 'id' | 'en'): SpokenCurationReason[] {
  return codes.flatMap(code => {
    const reason = curationReasons.find(each => each.code === code);
    return reason ? [{ code, field: reason.field, ...reason.words[language] }] : [];
  });
}

/** The codes without doubles if each can give the ground for this move, or null. */
export function reasonsFor(to: ListingStatus, codes: readonly string[]): string[] | null {
  const wanted = [...new Set(codes)];
  const serves = (code: string) =>
    curationReasons.some(reason => reason.code === code && reason.moves.includes(to));
  return wanted.every(serves) ? wanted : null;
}

/** Reasons for which open findings speak, worth the office's tick before it has looked: ideas alone reject nothing. */
export function reasonsOfFindings(findings: readonly { check: string; severity: Severity }[]): string[] {
  const numbers = new Set(
    findings.filter(({ severity }) => severity !== 'advice').map(({ check }) => check.slice(0, 3)),
  );
  return curationReasons
    .filter(reason => reason.checks.some(number => numbers.has(number)))
    .map(reason => reason.code);
}

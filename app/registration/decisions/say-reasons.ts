import type { StoredReason } from './decision-reasons.ts';

/** A reason in words: what is wrong, what to do about it, and an example. */
export interface SpokenReason extends StoredReason {
  wrong: string;
  remedy: string;
  example: string;
}

/** Puts reasons into words on the server, so that a vendor's page carries its own few and not the whole list. */
export function sayReasons(reasons: readonly StoredReason[], t: (key: string) => string): SpokenReason[] {
  return reasons.map(({ code, field }) => ({
    code,
    field,
    wrong: t(`decisions.reason.${code}`),
    remedy: t(`decisions.reason.${code}.do`),
    example: t(`decisions.reason.${code}.example`),
  }));
}

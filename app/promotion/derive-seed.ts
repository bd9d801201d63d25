import { err, ok, type Result } from '~/reference/result.ts';
import type { RandomnessCode } from './codes.ts';
import type { Hash } from './entity.ts';

export const DRAW_VERSION = 'laris-rbq/1';

const HEX_BYTES = /^([0-9a-f]{2})+$/;

/** Lower-case hex, whole bytes (draw-spec.md step 1). */
export function isRandomness(text: unknown): text is string {
  return typeof text === 'string' && HEX_BYTES.test(text);
}

/** The seed of one cycle of one list (draw-spec.md step 2); `cycle` counts from 1. */
export function deriveSeed(listSha256: string, randomness: string, cycle: number, hash: Hash): string {
  return hash(`${DRAW_VERSION}|${listSha256}|${randomness}|${cycle}`);
}

export interface RandomnessSources {
  /** Randomness of the announced drand round, lower-case hex; empty when the beacon was late. */
  drandHex: string;
  /** What was read out at the public ceremony; empty when there was none or it was late. */
  ceremonyText: string;
}

/** Joins the two public sources into one randomness (draw-spec.md step 2): late sources are the empty string. */
export function combineRandomness(sources: RandomnessSources, hash: Hash): Result<string, RandomnessCode> {
  const drand = sources.drandHex.trim().toLowerCase();
  const ceremony = sources.ceremonyText.trim().normalize('NFC');
  if (drand === '' && ceremony === '') return err('randomness-missing', { field: 'drandHex' });
  if (drand !== '' && !isRandomness(drand)) return err('randomness-invalid', { field: 'drandHex' });
  return ok(hash(`laris-rnd/1|${drand}|${ceremony}`));
}

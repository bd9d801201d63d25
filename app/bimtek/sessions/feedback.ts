import { z } from 'zod';
import rules from '#content/bimtek/rules.json';
import { err, ok, type Result } from '~/reference/result.ts';
import type { SessionCode } from './codes.ts';
import type { SeatState, SessionGround } from './session.ts';

const scale = z.coerce
  .number('scale-missing')
  .int('scale-missing')
  .min(1, 'scale-missing')
  .max(5, 'scale-missing');

/** Two scales from 1 to 5 and one free line. */
export const feedbackForm = z.object({
  useful: scale,
  clear: scale,
  remark: z
    .string()
    .trim()
    .max(300, 'too-long')
    .optional()
    .transform(text => text || null),
});
export type Feedback = z.output<typeof feedbackForm>;

/** Once per seat, from the end of the session on. */
export function mayGiveFeedback(
  session: Pick<SessionGround, 'state' | 'endsAt'>,
  seat: { state: SeatState; feedbackOn: string | null },
  now: Date,
): Result<true, SessionCode> {
  if (session.state === 'cancelled' || session.state === 'draft') return err('session-not-open');
  if (seat.state !== 'confirmed') return err('session-unknown');
  if (now < session.endsAt) return err('feedback-not-yet');
  return seat.feedbackOn === null ? ok(true) : err('feedback-given');
}

export interface FeedbackSummary {
  answers: number;
  /** Mean of each scale, to one decimal; null below the small group. */
  useful: number | null;
  clear: number | null;
  /** Free lines without names, in an order that says nothing; none below the small group. */
  remarks: string[];
}

const mean = (values: readonly number[]) =>
  Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 10) / 10;

/** Nothing of fewer answers than a small group is shown (rules.json: smallGroup): one could guess who gave them. */
export function summariseFeedback(answers: readonly Feedback[]): FeedbackSummary {
  const n = answers.length;
  if (n < rules.smallGroup) return { answers: n, useful: null, clear: null, remarks: [] };
  return {
    answers: n,
    useful: mean(answers.map(each => each.useful)),
    clear: mean(answers.map(each => each.clear)),
    remarks: answers.flatMap(each => each.remark ?? []).sort((one, other) => one.localeCompare(other, 'id')),
  };
}

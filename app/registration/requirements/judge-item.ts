import { addDays, type CalendarDay } from '~/reference/calendar-day.ts';
import type { RegistrationStatus } from '~/registration/registration-status.ts';
import type { Capability } from './capability.ts';
import type { Facts, HeldDocument } from './facts.ts';
import type { Conditions, Requirement, RequirementRules } from './requirement.ts';

/** Where one requirement stands for one capability. */
export const itemStates = ['met', 'currently-due', 'due-later', 'past-due', 'waiting', 'error'] as const;
export type ItemState = (typeof itemStates)[number];

/** Why something that is there does not count, or counts with a warning. */
export const itemProblems = ['sent-back', 'expired', 'unreadable', 'refused', 'excluded'] as const;
export type ItemProblem = (typeof itemProblems)[number];

export interface Judgement {
  state: ItemState;
  /** Last day on which it may still be missing; null: none, or not known before acceptance. */
  dueOn: CalendarDay | null;
  problem: ItemProblem | null;
  /** The office's reason codes, where it sent something back. */
  reasons: string[];
  /** Whether it keeps the capability shut. */
  blocks: boolean;
}

const shut: readonly ItemState[] = ['currently-due', 'past-due', 'waiting', 'error'];

function stand(state: ItemState, more: Partial<Judgement> = {}): Judgement {
  return { state, dueOn: null, problem: null, reasons: [], blocks: shut.includes(state), ...more };
}

/** The registration lies with the office or has been decided well: what is asked later than that gets a date. */
const settled: readonly (RegistrationStatus | null)[] = ['submitted', 'accepted', 'excluded'];

const last = (a: CalendarDay, b: CalendarDay) => (a > b ? a : b);

/** Whether the conditions of a requirement hold, on a channel where it is about one. */
export function applies(when: Conditions, facts: Facts, channelKind: string | null): boolean {
  const { businessForm, taxable, channel, goods, withoutPermit } = when;
  const among = (values: readonly string[] | undefined, value: string | null) =>
    values === undefined || (value !== null && values.includes(value));
  const counts = ({ kind, permits }: Facts['goods'][number]) =>
    among(goods, kind) && !permits.some(permit => withoutPermit?.includes(permit));
  return (
    among(businessForm, facts.businessForm) &&
    among(taxable, facts.taxable) &&
    among(channel, channelKind) &&
    (goods === undefined || facts.goods.some(counts))
  );
}

/** The last day for something that is missing; null: at once, or counted from an acceptance that is still to come. */
function dayOf({ deadline, validFrom, graceDays }: Requirement, facts: Facts): CalendarDay | null {
  const since = facts.acceptedOn ?? facts.submittedOn;
  if (since === null) return null;
  const grace = addDays(last(since, validFrom), graceDays);
  if (deadline.rule === 'at-submission') return grace;
  const earlier = since < validFrom;
  if (deadline.rule === 'before-capability') return earlier ? grace : null;
  if (facts.acceptedOn === null) return null;
  const counted = addDays(facts.acceptedOn, deadline.days);
  return earlier ? last(counted, grace) : counted;
}

function judgeMissing(item: Requirement, facts: Facts, today: CalendarDay): Judgement {
  const { rule } = item.deadline;
  if (!settled.includes(facts.status)) {
    if (today < item.validFrom) return stand('due-later', { dueOn: item.validFrom });
    return rule === 'after-acceptance' ? stand('due-later') : stand('currently-due');
  }
  const dueOn = dayOf(item, facts);
  if (dueOn !== null) return stand(today > dueOn ? 'past-due' : 'due-later', { dueOn });
  if (today < item.validFrom) return stand('due-later', { dueOn: item.validFrom });
  return stand(rule === 'before-capability' ? 'currently-due' : 'due-later');
}

function judgeStep(step: string, { account, status }: Facts): Judgement {
  if (step === 'account') return stand(account ? 'met' : 'currently-due');
  if (status === 'accepted') return stand('met');
  if (status === 'submitted') return stand('waiting');
  if (status === 'sent-back' || status === 'refused' || status === 'excluded')
    return stand('error', { problem: status });
  return stand('currently-due');
}

/** The paper of a kind that counts longest; of two alike, the one that can be read. */
function bestOf(documents: readonly HeldDocument[], kind: string): HeldDocument | null {
  const end = (paper: HeldDocument) => paper.expiresOn ?? '9999-12-31';
  return documents
    .filter(paper => paper.kind === kind)
    .reduce<HeldDocument | null>((best, paper) => {
      if (best === null || end(paper) > end(best)) return paper;
      return end(paper) === end(best) && best.readable === false ? paper : best;
    }, null);
}

function judgePaper(
  item: Requirement & { kind: 'document' },
  facts: Facts,
  today: CalendarDay,
  renewDaysBefore: number,
): Judgement {
  const paper = bestOf(facts.documents, item.document);
  if (paper === null) return judgeMissing(item, facts, today);
  const { expiresOn, readable } = paper;
  if (expiresOn !== null && today > expiresOn)
    return stand('error', { problem: 'expired', dueOn: expiresOn });
  if (expiresOn !== null && today >= addDays(expiresOn, -renewDaysBefore))
    return stand('due-later', { dueOn: expiresOn });
  if (readable === false) return stand('error', { problem: 'unreadable', blocks: false });
  return stand('met');
}

/**
 * Where one requirement stands for one capability; null when it does not apply. Never throws. What is due at submission
 * is asked there; elsewhere only once the registration is out, since until then sending it is the one thing that is due.
 */
export function judgeItem(
  item: Requirement,
  place: { capability: Capability; channelKind: string | null },
  facts: Facts,
  today: CalendarDay,
  { renewDaysBefore }: Pick<RequirementRules, 'renewDaysBefore'>,
): Judgement | null {
  if (!item.for.includes(place.capability)) return null;
  if (item.validTo !== undefined && today > item.validTo) return null;
  if (!applies(item.when, facts, place.channelKind)) return null;
  const sending = place.capability === 'submission';
  if (item.deadline.rule === 'at-submission' && !sending && !settled.includes(facts.status)) return null;
  if (item.kind === 'step') return judgeStep(item.step, facts);
  const field = item.kind === 'question' ? item.question : item.document;
  const reasons = facts.reasons.filter(reason => reason.field === field).map(reason => reason.code);
  if (reasons.length > 0) return stand('error', { problem: 'sent-back', reasons });
  const judged =
    item.kind === 'document'
      ? judgePaper(item, facts, today, renewDaysBefore)
      : facts.answered.includes(item.question)
        ? stand('met')
        : judgeMissing(item, facts, today);
  // Sent and being read: the step `accepted` is what keeps the rest shut, not each part of it.
  const read = sending && judged.state === 'met' && facts.status === 'submitted';
  return read ? stand('waiting', { blocks: false }) : judged;
}

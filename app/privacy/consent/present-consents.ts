import { type AnsweredConsent, lastAnswer, type Standing, standingOf } from './consent.ts';
import type { Purpose } from './purposes.ts';
import type { LegalText } from './read-text.ts';

export interface ShownConsent extends LegalText {
  purpose: string;
  required: boolean;
  basis: Purpose['basis'];
  law: string;
  version: number;
  state: Standing['state'];
  holds: boolean;
  asks: boolean;
  /** When the last answer was given. */
  answeredAt: Date | null;
}

/** Each purpose with its text and where the person stands; what waits for an answer comes first. */
export function presentConsents(
  purposes: readonly Purpose[],
  history: readonly AnsweredConsent[],
  textOf: (purpose: string, version: number) => LegalText | null,
): ShownConsent[] {
  const shown = purposes.flatMap(({ purpose, required, basis, law, version, ...rest }) => {
    const text = textOf(purpose, version);
    if (!text) return [];
    const { state, holds, asks, last } = standingOf(
      { purpose, required, basis, law, version, ...rest },
      history,
    );
    const answeredAt = last?.answeredAt ?? null;
    return [{ purpose, required, basis, law, version, state, holds, asks, answeredAt, ...text }];
  });
  return [...shown.filter(each => each.asks), ...shown.filter(each => !each.asks)];
}

/** The history as people read it, the latest first. */
export function presentHistory(history: readonly AnsweredConsent[]): AnsweredConsent[] {
  return [...history].reverse();
}

/** How many texts of today wait for this person's answer. */
export function countAsked(purposes: readonly Purpose[], history: readonly AnsweredConsent[]): number {
  return purposes.filter(
    purpose => standingOf(purpose, history).asks && lastAnswer(history, purpose.purpose) !== null,
  ).length;
}

import type { RegistrationStatus } from '~/registration/registration-status.ts';

/** How a draft that an officer helps with stands, in one word for the list. */
export const draftStates = ['no-consent', 'filling', 'sent', 'sent-back', 'decided'] as const;
export type DraftState = (typeof draftStates)[number];

export function draftState({
  status,
  consented,
}: {
  status: RegistrationStatus;
  consented: boolean;
}): DraftState {
  if (!consented) return 'no-consent';
  if (status === 'draft') return 'filling';
  if (status === 'submitted') return 'sent';
  return status === 'sent-back' ? 'sent-back' : 'decided';
}

export const draftTones = {
  'no-consent': 'wait',
  filling: 'info',
  sent: 'busy',
  'sent-back': 'bad',
  decided: 'good',
} as const satisfies Record<DraftState, string>;

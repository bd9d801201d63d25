/** How an invitation reaches the owner: as a message to the phone, or as a letter with the code on it. */
export const invitationWays = ['message', 'letter'] as const;
export type InvitationWay = (typeof invitationWays)[number];

/** Days that a claim code works; the office can make a new one at any time. */
export const claimDays = 60;

/** Letters and digits that nobody mistakes for each other on paper: no 0 O, 1 I L. */
export const claimAlphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** Ten signs out of 31 are 49 bits: beyond guessing, short enough to type from a letter. */
export const claimLength = 10;

/** A code from random numbers, each from 0 to 30. */
export function spellClaimCode(numbers: readonly number[]): string {
  return numbers.map(number => claimAlphabet[number % claimAlphabet.length]).join('');
}

/** "ABCDE-FGHJK": in two groups, as people copy it. */
export function formatClaimCode(code: string): string {
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

/** A code as typed, in any case and with any separators; null when it can be none. */
export function readClaimCode(text: string): string | null {
  const code = text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
  return code.length === claimLength && [...code].every(sign => claimAlphabet.includes(sign)) ? code : null;
}

export interface ClaimState {
  expiresAt: Date;
  usedAt: Date | null;
}

/** Why a code opens nothing, or null when it does. */
export function claimFault({ expiresAt, usedAt }: ClaimState, now: Date): ClaimFault | null {
  if (usedAt) return 'claim-code-used';
  return now.getTime() < expiresAt.getTime() ? null : 'claim-code-expired';
}
export type ClaimFault = 'claim-code-used' | 'claim-code-expired';

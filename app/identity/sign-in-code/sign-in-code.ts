/** A code from the phone works ten minutes and five times at most (ASVS 5.0 6.5.5). */
export const signInCode = { minutes: 10, tries: 5 };

export interface SignInCodeState {
  expiresAt: Date;
  tries: number;
  usedAt: Date | null;
}

/** Whether a try may be made at all. Each try is counted before it is compared. */
export function isOpenToTry({ expiresAt, tries, usedAt }: SignInCodeState, now: Date): boolean {
  return usedAt === null && tries < signInCode.tries && now.getTime() < expiresAt.getTime();
}

/** A code on the vendor's phone works ten minutes and five times at most (ASVS 5.0 6.5.5). */
export const consentCodeRule = { minutes: 10, tries: 5, pauseSeconds: 60, perHour: 5 } as const;

export interface CodeState {
  sentAt: Date;
  expiresAt: Date;
  tries: number;
  usedAt: Date | null;
}

export type CodeFault = 'consent-code-used' | 'consent-code-expired' | 'consent-code-tries';

/** Why this code opens nothing whatever is typed, or null. `tries` are those made before this one. */
export function codeFault({ expiresAt, tries, usedAt }: CodeState, now: Date): CodeFault | null {
  if (usedAt) return 'consent-code-used';
  if (now.getTime() >= expiresAt.getTime()) return 'consent-code-expired';
  return tries >= consentCodeRule.tries ? 'consent-code-tries' : null;
}

/**
 * Seconds until another code may be sent to this vendor; 0 = now. One a minute, five an hour: nobody's phone is flooded,
 * and five codes of five tries find one of a million with a chance of 1 : 40,000 an hour.
 */
export function secondsUntilNextCode(sentAt: readonly Date[], now: Date): number {
  const ages = sentAt.map(sent => (now.getTime() - sent.getTime()) / 1000).sort((a, b) => a - b);
  const lastHour = ages.filter(age => age < 3600);
  const [newest] = lastHour;
  const pause = newest === undefined ? 0 : consentCodeRule.pauseSeconds - newest;
  const oldest = lastHour[consentCodeRule.perHour - 1];
  const hour = oldest === undefined ? 0 : 3600 - oldest;
  return Math.max(0, Math.ceil(Math.max(pause, hour)));
}

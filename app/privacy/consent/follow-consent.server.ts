import type { Ctx } from '~/audit/command.server.ts';

/** What a domain does in the same transaction when a person answers one of its purposes. */
export type ConsentFollower = (ctx: Ctx, answer: { personId: string; given: boolean }) => Promise<void>;

/** By purpose. Who only reads before it acts (`listWithdrawn`, `findConsent`) needs no line here. */
export type ConsentFollowers = Readonly<Record<string, ConsentFollower>>;

export async function followConsent(
  ctx: Ctx,
  answer: { personId: string; purpose: string; given: boolean },
  followers: ConsentFollowers,
): Promise<void> {
  const { personId, purpose, given } = answer;
  if (Object.hasOwn(followers, purpose)) await followers[purpose]?.(ctx, { personId, given });
}

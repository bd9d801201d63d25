import { eq, sql } from 'drizzle-orm';
import { inPemda } from '#db/client.server.ts';
import { lessonLink } from '#db/schema/bimtek/learning.ts';
import { runCommand } from '~/audit/command.server.ts';
import { systemActor } from '~/identity/actor.ts';
import { findRecipient } from '~/identity/find-recipient.server.ts';
import type { Clock } from '~/platform/clock/clock.ts';
import { sha256 } from '~/platform/crypto/digest.server.ts';
import { ok } from '~/reference/result.ts';
import { bimtekEvents } from '../../events.ts';
import { judgeLink, type LinkKind, type LinkState, pemdaOfToken } from './lesson-link.ts';

export interface OpenedLink {
  state: LinkState;
  kind: LinkKind;
  course: string;
  lesson: string | null;
  question: string | null;
}

/**
 * What a link out of a message leads to, whoever holds it: no name, nothing of the account it was sent to. `counts`: a
 * person opened it, not a program that draws a preview; then it is counted. Null for a token that was never given out.
 */
export async function openLessonLink(
  token: string,
  { clock, counts }: { clock: Clock; counts: boolean },
): Promise<OpenedLink | null> {
  const pemda = pemdaOfToken(token);
  if (!pemda) return null;
  const digest = sha256(token);
  const opened = await runCommand({ actor: systemActor(pemda), pemda, clock }, async ctx => {
    const now = clock.now();
    const own = eq(lessonLink.digest, digest);
    const [link] = await ctx.tx.select().from(lessonLink).where(own);
    if (!link) return ok(null);
    const state = judgeLink(link, now);
    if (counts && state === 'open') {
      const [counted] = await ctx.tx
        .update(lessonLink)
        .set({
          opened: sql`${lessonLink.opened} + 1`,
          firstOpenedAt: sql`coalesce(${lessonLink.firstOpenedAt}, ${now.toISOString()}::timestamptz)`,
        })
        .where(own)
        .returning({ opened: lessonLink.opened });
      // The first opening is an event; how often after that is a figure.
      if (counted?.opened === 1) ctx.record(bimtekEvents['lesson-link-opened'](link.id, { kind: link.kind }));
    }
    const { kind, course, lesson, question } = link;
    return ok({ state, kind, course, lesson, question });
  });
  return opened.ok ? opened.value : null;
}

/**
 * Number or address of the account that an open link was sent to, where its sign-in code goes; for the server alone. Who
 * was forwarded the link reads, but the code reaches the account's own phone. Null for a link that does not open.
 */
export async function findLinkContact(token: string, clock: Clock): Promise<string | null> {
  const pemda = pemdaOfToken(token);
  if (!pemda) return null;
  return inPemda(pemda, async tx => {
    const [link] = await tx
      .select()
      .from(lessonLink)
      .where(eq(lessonLink.digest, sha256(token)));
    if (!link || judgeLink(link, clock.now()) !== 'open') return null;
    const contacts = (await findRecipient(tx, link.personId))?.contacts ?? [];
    const phone = contacts.find(contact => contact.kind === 'phone');
    return (phone ?? contacts[0])?.value ?? null;
  });
}

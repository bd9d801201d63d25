import { randomBytes } from 'node:crypto';
import { lessonLink } from '#db/schema/bimtek/learning.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { sha256 } from '~/platform/crypto/digest.server.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { type LinkKind, linkExpiresAt, writeLinkToken } from './lesson-link.ts';

interface NewLink {
  kind: LinkKind;
  personId: string;
  course: string;
  lesson: string | null;
  question?: string;
  mailingId?: string;
}

/**
 * Makes a link for one person and keeps its digest; the address itself stands in the message alone. Null when the person
 * has had one of this kind today.
 */
export async function writeLink(ctx: Ctx, link: NewLink): Promise<{ id: string; path: string } | null> {
  const now = ctx.clock.now();
  const id = newId();
  const token = writeLinkToken(ctx.pemda, randomBytes(24).toString('base64url'));
  const written = await ctx.tx
    .insert(lessonLink)
    .values({
      pemdaId: ctx.pemda,
      id,
      digest: sha256(token),
      ...link,
      sentOn: wibDay(now),
      createdAt: now,
      expiresAt: linkExpiresAt(now),
    })
    .onConflictDoNothing()
    .returning({ id: lessonLink.id });
  return written.length > 0 ? { id, path: `/learn/open/${token}` } : null;
}

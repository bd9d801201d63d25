import { and, count, lt } from 'drizzle-orm';
import { lessonLink } from '#db/schema/bimtek/learning.ts';
import type { Ctx } from '~/audit/command.server.ts';

/** Links that have long stopped opening; what was sent in all stays with the mailing. */
export async function sweepLessonLinks(
  { tx }: Ctx,
  { before, dryRun }: { before: Date; dryRun: boolean },
): Promise<number> {
  const over = and(lt(lessonLink.expiresAt, before));
  const [found] = await tx.select({ n: count() }).from(lessonLink).where(over);
  const n = found?.n ?? 0;
  if (n > 0 && !dryRun) await tx.delete(lessonLink).where(over);
  return n;
}

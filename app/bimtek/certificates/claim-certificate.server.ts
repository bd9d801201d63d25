import { and, desc, eq } from 'drizzle-orm';
import { certificate } from '#db/schema/bimtek/certificates.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { findRecipient } from '~/identity/find-recipient.server.ts';
import { can } from '~/identity/permissions.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { err, fail, ok, type Result } from '~/reference/result.ts';
import { findCourse } from '../courses/list-courses.server.ts';
import { judgeProgress } from '../learning/completion.ts';
import { listProgress } from '../learning/list-progress.server.ts';
import type { CertificateCode } from './codes.ts';
import { taughtOf } from './grant.ts';
import { issueCertificates } from './issue-certificates.server.ts';
import { judgeLast } from './judge-entitlement.ts';
import { lastDone } from './last-done.ts';

/** The certificate of a course that somebody has completed alone. Asked again, it is the same one. */
export async function claimCertificate(
  ctx: Ctx,
  input: { course: string | undefined },
): Promise<Result<{ certificateId: string }, CertificateCode>> {
  const { actor, pemda, tx } = ctx;
  if (actor.kind !== 'person' || !can(actor, 'bimtek.learn', { pemda })) return err('not-allowed');
  const { personId } = actor;
  const course = findCourse(input.course);
  if (!course) return err('course-unknown');
  const own = (await listProgress(tx, personId)).get(course.id);
  const completion = judgeProgress(course, own);
  if (!completion.complete) return err('course-incomplete');
  const [last] = await tx
    .select({ id: certificate.id, revokedFor: certificate.revokedFor })
    .from(certificate)
    .where(
      and(
        eq(certificate.ground, 'course'),
        eq(certificate.personId, personId),
        eq(certificate.course, course.id),
        eq(certificate.courseVersion, course.version),
      ),
    )
    .orderBy(desc(certificate.issuedAt))
    .limit(1);
  if (last && last.revokedFor === null) return ok({ certificateId: last.id });
  const obstacles = judgeLast(last ?? null);
  if (obstacles.length > 0) return fail(obstacles);
  const name = (await findRecipient(tx, personId))?.name;
  if (!name) return err('not-allowed');
  const days = completion.rules.flatMap(rule => (rule.done ? [rule.doneAt] : []));
  const held = wibDay(lastDone(days) ?? ctx.clock.now());
  const shared = { sessionId: null, seatId: null, trainer: null, heldFrom: held, heldUntil: held };
  const grant = { ...shared, ...taughtOf(course), ground: 'course' as const, personId, name };
  const [certificateId] = await issueCertificates(ctx, [{ ...grant, title: course.title, jp: course.jp }]);
  return certificateId ? ok({ certificateId }) : err('certified-already');
}

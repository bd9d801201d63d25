import { and, eq, isNotNull } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { lessonMailing } from '#db/schema/bimtek/learning.ts';
import { bimtekSession, sessionSeat } from '#db/schema/bimtek/sessions.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { listVendorsWithFinding } from '~/catalog/findings/list-vendor-findings.server.ts';
import { can } from '~/identity/permissions.ts';
import { queueMessage } from '~/messages/queue-message.server.ts';
import { isId, newId } from '~/platform/ids/new-id.server.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import { listVendorOwners } from '~/registration/list-vendor-owners.server.ts';
import type { BimtekCode } from '../../codes.ts';
import { findLesson } from '../../courses/course.ts';
import { findCourse } from '../../courses/list-courses.server.ts';
import { bimtekEvents } from '../../events.ts';
import { allChecksOf } from './checks-of.ts';
import { writeLink } from './write-link.server.ts';

export interface SendLessonInput {
  course: string;
  lesson: string;
  /** `session:<id>` or `finding:<check>`. */
  to: string;
}

/** People with a seat in a session, or null where there is no such session. */
async function listSeated(tx: Tx, sessionId: string): Promise<string[] | null> {
  const [session] = await tx
    .select({ id: bimtekSession.id })
    .from(bimtekSession)
    .where(eq(bimtekSession.id, sessionId));
  if (!session) return null;
  const seats = await tx
    .select({ personId: sessionSeat.personId })
    .from(sessionSeat)
    .where(
      and(
        eq(sessionSeat.sessionId, sessionId),
        eq(sessionSeat.state, 'confirmed'),
        isNotNull(sessionSeat.personId),
      ),
    );
  return seats.flatMap(seat => seat.personId ?? []);
}

type Group =
  | { group: 'session'; sessionId: string; people: string[] }
  | { group: 'finding'; check: string; people: string[] };

async function findGroup(tx: Tx, to: string, checks: readonly string[]): Promise<Group | null> {
  const [, kind, name = ''] = /^(session|finding):(.+)$/.exec(to) ?? [];
  if (kind === 'session' && isId(name)) {
    const people = await listSeated(tx, name);
    return people ? { group: 'session', sessionId: name, people } : null;
  }
  if (kind !== 'finding' || !checks.includes(name)) return null;
  const owners = await listVendorOwners(tx, await listVendorsWithFinding(tx, name));
  return { group: 'finding', check: name, people: [...new Set(owners.values())] };
}

/**
 * Sends a lesson to people of a session, or to vendors with an open finding that the course teaches to mend; each gets a link of
 * their own, at most one lesson a day. Pressed twice, the second time finds nobody left and writes nothing.
 */
export async function sendLessonLinks(
  ctx: Ctx,
  input: SendLessonInput,
): Promise<Result<{ mailingId: string; sent: number }, BimtekCode>> {
  const { actor, pemda, tx } = ctx;
  if (actor.kind !== 'person' || !can(actor, 'bimtek.teach', { pemda })) return err('not-allowed');
  const course = findCourse(input.course);
  if (!course) return err('course-unknown');
  const lesson = findLesson(course, input.lesson)?.lesson;
  if (!lesson) return err('lesson-unknown', { field: 'lesson' });
  const found = await findGroup(tx, input.to, allChecksOf(course));
  if (!found) return err('group-missing', { field: 'to' });
  const { people, ...group } = found;
  const mailingId = newId();
  const about = { course: course.id, lesson: lesson.id };
  const sentAt = ctx.clock.now();
  await tx
    .insert(lessonMailing)
    .values({ pemdaId: pemda, id: mailingId, ...about, ...group, sent: 0, sentBy: actor.personId, sentAt });
  let sent = 0;
  // One order for everybody: two mailings at once wait for each other and never lock each other out.
  for (const personId of [...people].sort()) {
    const link = await writeLink(ctx, { kind: 'lesson', personId, ...about, mailingId });
    if (!link) continue;
    sent += 1;
    await queueMessage(ctx, {
      template: 'lesson-link',
      key: `lesson-link|${link.id}`,
      personId,
      values: { lesson: { id: lesson.text.id.title, en: lesson.text.en.title }, minutes: lesson.minutes },
      link: link.path,
    });
  }
  if (sent === 0) return err('mailing-empty', { field: 'to' });
  await tx.update(lessonMailing).set({ sent }).where(eq(lessonMailing.id, mailingId));
  ctx.record(bimtekEvents['lesson-sent'](mailingId, { ...about, group: group.group, links: sent }));
  return ok({ mailingId, sent });
}

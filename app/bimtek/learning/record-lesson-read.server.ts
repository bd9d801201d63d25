import { lessonRead } from '#db/schema/bimtek/learning.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { can } from '~/identity/permissions.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { BimtekCode } from '../codes.ts';
import { findCourse } from '../courses/list-courses.server.ts';
import { bimtekEvents } from '../events.ts';

export interface LessonReadInput {
  course: string;
  lesson: string;
}

/** Marks a lesson as read by the one who acts. A second time changes nothing and records nothing. */
export async function recordLessonRead(
  ctx: Ctx,
  input: LessonReadInput,
): Promise<Result<{ first: boolean }, BimtekCode>> {
  const { actor, pemda } = ctx;
  if (actor.kind !== 'person' || !can(actor, 'bimtek.learn', { pemda })) return err('not-allowed');
  const course = findCourse(input.course);
  if (!course) return err('course-unknown');
  if (!course.lessons.some(lesson => lesson.id === input.lesson)) return err('lesson-unknown');
  const written = await ctx.tx
    .insert(lessonRead)
    .values({ pemdaId: pemda, personId: actor.personId, ...input, readAt: ctx.clock.now() })
    .onConflictDoNothing()
    .returning({ lesson: lessonRead.lesson });
  const first = written.length > 0;
  if (first) ctx.record(bimtekEvents['lesson-read'](actor.personId, input));
  return ok({ first });
}

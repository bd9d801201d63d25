import type { Tx } from '#db/client.server.ts';
import { listVendorFindings } from '~/catalog/findings/list-vendor-findings.server.ts';
import { getVendorRequirements } from '~/catalog/listings/get-vendor-requirements.server.ts';
import { type CalendarDay, wibDay } from '~/reference/calendar-day.ts';
import { findVendorOfPerson } from '~/registration/find-vendor-of-person.server.ts';
import { blockersOf, type CapabilityState } from '~/registration/requirements/list-requirements.ts';
import type { Course } from '../../courses/course.ts';
import { listCourses } from '../../courses/list-courses.server.ts';
import { type Completion, judgeProgress } from '../completion.ts';
import { listProgress } from '../list-progress.server.ts';
import { findNextReviewDay, listDueReviews } from '../reviews/list-reviews.server.ts';
import { chooseNext, type NextThing } from './choose-next.ts';

export interface LearningHome {
  /** For this audience, in their order. */
  courses: { course: Course; completion: Completion }[];
  next: NextThing | null;
  /** How many questions are due today. */
  due: number;
  /** When the next one is due; null = none at all. */
  nextReviewOn: CalendarDay | null;
}

interface Who {
  personId: string;
  audience: 'vendor' | 'opd';
  now: Date;
  /** What the caller has already read: the vendor, null for none yet, and what it still needs. */
  known?: { vendorId: string | null; states: readonly CapabilityState[] };
}

/** Ids of requirements that keep something shut now, each once. */
function openRequirements(states: readonly CapabilityState[]): string[] {
  return [...new Set(states.flatMap(state => blockersOf(state).map(one => one.requirement.id)))];
}

async function readVendor(tx: Tx, { personId, now, known }: Who) {
  if (known) return known;
  const vendorId = (await findVendorOfPerson(tx, personId))?.id ?? null;
  const { states } = await getVendorRequirements(tx, { vendorId, now });
  return { vendorId, states };
}

/** Where one person stands in all courses, and what comes next for them. */
export async function findLearningHome(tx: Tx, who: Who): Promise<LearningHome> {
  const { personId, audience, now } = who;
  const progress = await listProgress(tx, personId);
  const courses = listCourses()
    .filter(course => course.audience === audience)
    .map(course => ({ course, completion: judgeProgress(course, progress.get(course.id)) }));
  const due = (await listDueReviews(tx, personId, wibDay(now))).length;
  const vendor = audience === 'vendor' ? await readVendor(tx, who) : null;
  const findings = vendor?.vendorId ? await listVendorFindings(tx, vendor.vendorId) : [];
  const requirements = openRequirements(vendor?.states ?? []);
  const next = chooseNext({ courses, findings, requirements, reviews: due });
  return { courses, next, due, nextReviewOn: await findNextReviewDay(tx, personId) };
}

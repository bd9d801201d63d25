import type { Ctx } from '~/audit/command.server.ts';
import { fixedClock } from '~/platform/clock/clock.ts';
import { config } from '~/platform/config/config.server.ts';
import { newWrappedKey, openSeal } from '~/platform/crypto/sealing.server.ts';
import { buildWorld } from '~/registration/answers/build-world.server.ts';
import { questionPages } from '~/registration/answers/question-pages.server.ts';
import { isSealed, type Question } from '~/registration/answers/questions.ts';
import type { StoredReason } from '~/registration/decisions/decision-reasons.ts';
import { reviewNotes } from '~/registration/decisions/review-notes.ts';
import { indexRows, likenessRow } from '~/registration/duplicates/index-numbers.server.ts';
import type { Origin } from '~/registration/registration-status.ts';
import { addDays, wib } from '../calendar.ts';
import { storyId } from '../ids.ts';
import { throwDice } from '../random.ts';
import type { StoryPlan, StoryVendor } from '../story.ts';
import { answersOf } from './answers-of.ts';
import { seedEvents } from './events.ts';
import { stepsOf } from './steps-of.ts';
import { type Row, writeRows } from './write-rows.server.ts';

/** Where a vendor's registration stands when the story opens. */
export interface Standing {
  status: 'accepted' | 'submitted' | 'sent-back' | 'draft';
  origin?: Origin;
  /** Default: the morning of the day on which the story has it register. */
  startedAt?: Date;
  /** Null for a draft. */
  submittedAt: Date | null;
  decidedAt: Date | null;
  reasons?: StoredReason[];
  /** How many pages a draft completed. */
  stop?: number;
}

const pages = questionPages.filter(page => !page.later);

/** Accepted in its day, unless the story says that it still waits. */
export function standingOf(vendor: StoryVendor): Standing {
  return {
    status: 'accepted',
    submittedAt: wib(vendor.registeredOn, 15, 10),
    decidedAt: wib(vendor.acceptedOn, 10, 30),
  };
}

/** The same in every database, so that later steps of the story find it. */
export function registrationIdOf(vendor: StoryVendor): string {
  return storyId(throwDice(`registration/${vendor.id}`), wib(vendor.registeredOn, 9, 0));
}

function rowsOf(plan: StoryPlan, vendor: StoryVendor, standing: Standing, officer: string) {
  const { column } = config().secrets;
  const dice = throwDice(`decision/${vendor.id}`);
  const startedAt = standing.startedAt ?? wib(vendor.registeredOn, 9, 0);
  const draft = standing.status === 'draft';
  const registrationId = registrationIdOf(vendor);
  const wrappedKey = newWrappedKey(column, vendor.id);
  const seal = openSeal(column, vendor.id, wrappedKey);
  const answers = answersUpTo(vendor, standing.stop);
  const accepted = standing.status === 'accepted';
  const decidedAt = standing.decidedAt ?? wib(addDays(vendor.registeredOn, 1), 9, 0);
  const world = buildWorld(plan.pemda, fixedClock((standing.submittedAt ?? startedAt).toISOString()));
  const own = { pemdaId: plan.pemda };
  return {
    vendor: {
      ...own,
      id: vendor.id,
      personId: vendor.personId,
      wrappedKey,
      name: draft ? '' : vendor.name,
      status: standing.status,
      businessForm: draft ? null : vendor.form,
      nib: draft ? null : vendor.nib,
      kbliCode: draft ? null : vendor.kbli,
      sizeClass: draft ? null : vendor.size,
      ownerGender: draft ? null : answers.ownerGender,
      district: draft ? null : vendor.district,
      taxable: draft ? null : answers.taxable,
      createdAt: startedAt,
      acceptedAt: accepted ? standing.decidedAt : null,
    },
    registration: {
      ...own,
      id: registrationId,
      vendorId: vendor.id,
      status: standing.status,
      origin: standing.origin ?? 'self',
      startedAt,
      submittedAt: standing.submittedAt,
      decidedAt: standing.decidedAt,
      decidedBy: standing.decidedAt ? officer : null,
      version: draft ? 0 : standing.decidedAt ? 2 : 1,
      noteCount: draft ? 0 : reviewNotes(answers, world).length,
    },
    answers: (Object.entries(answers) as [Question, string][]).map(([question, value]) => ({
      ...own,
      registrationId,
      question,
      value: isSealed(question) ? null : value,
      sealed: isSealed(question) ? seal.seal(question, value) : null,
      answeredAt: startedAt,
      answeredBy: vendor.personId,
      answeredAs: 'vendor',
    })),
    steps: stepsOf(
      throwDice(`steps/${vendor.id}`),
      startedAt,
      pages.map(page => page.page),
      standing.stop,
    ).map(step => ({ ...own, registrationId, ...step })),
    moves: movesOf(standing).map(move => ({
      ...own,
      id: storyId(dice, move.movedAt),
      registrationId,
      undo: false,
      decisionId: null,
      ...move,
      movedBy: move.toStatus === 'submitted' ? vendor.personId : officer,
    })),
    decisions:
      accepted || standing.reasons
        ? [
            {
              ...own,
              id: storyId(dice, decidedAt),
              registrationId,
              outcome: accepted ? 'accepted' : 'sent-back',
              reasons: standing.reasons ?? [],
              note: null,
              state: 'confirmed',
              version: 1,
              proposedBy: officer,
              proposedAt: decidedAt,
              decidedBy: officer,
              decidedAt,
            },
          ]
        : [],
    index: draft ? [] : indexRows({ pemda: plan.pemda, vendorId: vendor.id, seal }, answers),
    likeness: draft
      ? []
      : [likenessRow({ pemda: plan.pemda, vendorId: vendor.id }, answers)].filter(row => row !== null),
  };
}

/** All answers, or those of the pages that a draft completed. */
function answersUpTo(vendor: StoryVendor, stop = pages.length): Partial<ReturnType<typeof answersOf>> {
  const kept = new Set<Question>(pages.slice(0, stop).flatMap(page => page.questions));
  return Object.fromEntries(
    Object.entries(answersOf(vendor)).filter(
      ([question]) => stop >= pages.length || kept.has(question as Question),
    ),
  );
}

/** The timeline of a registration of the story: sent, and decided where it was. */
function movesOf({ status, submittedAt, decidedAt }: Standing) {
  if (!submittedAt) return [];
  return [
    { fromStatus: 'draft', toStatus: 'submitted', movedAt: submittedAt },
    ...(decidedAt ? [{ fromStatus: 'submitted', toStatus: status, movedAt: decidedAt }] : []),
  ];
}

/** Vendors with their registrations, personal answers sealed under keys of their own, findable by blind index. */
export async function loadVendors(
  ctx: Ctx,
  plan: StoryPlan,
  vendors: readonly StoryVendor[],
  standing: (vendor: StoryVendor) => Standing,
  officer: string,
): Promise<void> {
  const sets = vendors.map(vendor => rowsOf(plan, vendor, standing(vendor), officer));
  const all = (of: keyof (typeof sets)[number]) => sets.flatMap<Row>(set => set[of]);
  await writeRows(ctx.tx, 'vendor', all('vendor'));
  await writeRows(ctx.tx, 'registration', all('registration'));
  await writeRows(ctx.tx, 'registration_answer', all('answers'));
  await writeRows(ctx.tx, 'registration_step', all('steps'));
  await writeRows(ctx.tx, 'registration_decision', all('decisions'));
  await writeRows(ctx.tx, 'registration_move', all('moves'));
  await writeRows(ctx.tx, 'vendor_index', all('index'));
  await writeRows(ctx.tx, 'vendor_likeness', all('likeness'));
  ctx.record(seedEvents['vendors-loaded'](plan.pemda, { story: plan.name, vendors: vendors.length }));
}

import { and, eq, inArray, lte, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { registrationDraft } from '#db/schema/registration/drafts.ts';
import { registrationAnswer } from '#db/schema/registration.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { storedActorId } from '~/identity/actor.ts';
import type { LoadedRegistration } from '~/registration/load-registration.server.ts';
import { buildWorld } from '../build-world.server.ts';
import type { Question } from '../questions.ts';
import type { DraftEntry } from './draft-form.ts';
import { judgeDrafts, type Known } from './judge-drafts.ts';

/** Sealed under a name of its own, so that a draft never opens as an answer. */
export const draftColumn = (question: Question) => `draft|${question}`;

async function listKnown(tx: Tx, registrationId: string): Promise<(question: Question) => Known> {
  const drafts = await tx
    .select({
      question: registrationDraft.question,
      at: registrationDraft.stamp,
      writer: registrationDraft.writer,
    })
    .from(registrationDraft)
    .where(eq(registrationDraft.registrationId, registrationId));
  const saved = await tx
    .select({ question: registrationAnswer.question, answeredAt: registrationAnswer.answeredAt })
    .from(registrationAnswer)
    .where(eq(registrationAnswer.registrationId, registrationId));
  return question => ({
    stamp: drafts.find(draft => draft.question === question) ?? null,
    answeredAt: saved.find(answer => answer.question === question)?.answeredAt.getTime() ?? null,
  });
}

/** Keeps the newest of what was typed; `loaded` is locked, so that two at once come one after the other. */
export async function writeDrafts(
  ctx: Ctx,
  loaded: LoadedRegistration,
  typed: { writer: string; entries: readonly DraftEntry[] },
): Promise<void> {
  const { id, seal } = loaded;
  if (!seal) throw new Error('the key of this vendor is destroyed');
  if (typed.entries.length === 0) return;
  const kept = judgeDrafts(typed.entries, typed.writer, await listKnown(ctx.tx, id), {
    answers: loaded.answers,
    world: buildWorld(ctx.pemda, ctx.clock),
    floor: loaded.submittedAt?.getTime() ?? 0,
  });
  if (kept.length === 0) return;
  const author = { keptAt: ctx.clock.now(), keptBy: storedActorId(ctx.actor) };
  const rows = kept.map(({ question, text, stamp }) => ({
    pemdaId: ctx.pemda,
    registrationId: id,
    question,
    sealed: text === null ? null : seal.seal(draftColumn(question), text),
    stamp: stamp.at,
    writer: stamp.writer,
    ...author,
  }));
  await ctx.tx
    .insert(registrationDraft)
    .values(rows)
    .onConflictDoUpdate({
      target: [registrationDraft.pemdaId, registrationDraft.registrationId, registrationDraft.question],
      set: {
        sealed: sql`excluded.sealed`,
        stamp: sql`excluded.stamp`,
        writer: sql`excluded.writer`,
        keptAt: sql`excluded.kept_at`,
        keptBy: sql`excluded.kept_by`,
      },
    });
}

/** What was typed up to this instant and is saved is no draft any more; without a list, everything goes. */
export async function dropDrafts(
  ctx: Ctx,
  registrationId: string,
  asked?: readonly Question[],
): Promise<void> {
  if (asked?.length === 0) return;
  const { registrationId: of, question, stamp } = registrationDraft;
  const old = and(eq(of, registrationId), lte(stamp, ctx.clock.now().getTime()));
  await ctx.tx.delete(registrationDraft).where(asked ? and(old, inArray(question, [...asked])) : old);
}

import { eq } from 'drizzle-orm';
import { sessionMaterial } from '#db/schema/bimtek/sessions.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { can } from '~/identity/permissions.ts';
import { sha256 } from '~/platform/crypto/digest.server.ts';
import { isId, newId } from '~/platform/ids/new-id.server.ts';
import type { PaperRefusal, PreparedPaper } from '~/platform/paper/paper.ts';
import { preparePaperApart } from '~/platform/paper/prepare-paper-apart.server.ts';
import { storage } from '~/platform/storage/storage.server.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import { findCourse } from '../courses/list-courses.server.ts';
import { bimtekEvents } from '../events.ts';
import type { SessionCode } from './codes.ts';
import { materialKey } from './find-material.server.ts';
import { lockSession } from './lock-session.server.ts';
import type { MaterialInput } from './material-form.ts';

type Added = Result<{ materialId: string }, SessionCode | PaperRefusal>;
type Run = (command: (ctx: Ctx) => Promise<Added>) => Promise<Added>;

interface Sent extends MaterialInput {
  sessionId: string;
  /** Empty without a file, null when it was over the cap. */
  bytes: Buffer | null;
}

/** A material from a form: a file is made anew before the transaction opens; without one it is a course. */
export async function sendMaterial({ bytes, ...input }: Sent, run: Run): Promise<Added> {
  if (input.course) return run(ctx => addMaterial(ctx, { ...input, paper: null }));
  if (!bytes) return err('document-too-large', { field: 'file' });
  if (bytes.length === 0) return err('what-missing', { field: 'file' });
  const paper = await preparePaperApart(bytes);
  if (typeof paper === 'string') return err(paper, { field: 'file' });
  return run(ctx => addMaterial(ctx, { ...input, paper }));
}

type Kept = MaterialInput & { sessionId: string; paper: PreparedPaper | null };

export async function addMaterial(ctx: Ctx, { sessionId, paper, ...input }: Kept): Promise<Added> {
  if (!can(ctx.actor, 'bimtek.teach', { pemda: ctx.pemda })) return err('not-allowed');
  const session = await lockSession(ctx, sessionId);
  if (!session || session.state === 'cancelled') return err('session-unknown');
  if (input.course && !findCourse(input.course)) return err('course-unknown', { field: 'course' });
  const id = newId();
  const file = paper && { sha256: sha256(paper.whole), format: paper.format, size: paper.whole.length };
  if (file) await storage().put(materialKey(ctx.pemda, file), paper.whole);
  const row = { ...input, ...file, pemdaId: ctx.pemda, id, sessionId, addedAt: ctx.clock.now() };
  await ctx.tx.insert(sessionMaterial).values(row);
  ctx.record(bimtekEvents['material-added'](id, { sessionId, phase: input.phase }));
  return ok({ materialId: id });
}

/** Takes a material off a session. The file stays in storage: another session may show the same one. */
export async function removeMaterial(
  ctx: Ctx,
  { sessionId, materialId }: { sessionId: string; materialId: string },
): Promise<Result<null, SessionCode>> {
  if (!can(ctx.actor, 'bimtek.teach', { pemda: ctx.pemda })) return err('not-allowed');
  if (!isId(materialId) || !(await lockSession(ctx, sessionId))) return err('material-unknown');
  const gone = await ctx.tx
    .delete(sessionMaterial)
    .where(eq(sessionMaterial.id, materialId))
    .returning({ sessionId: sessionMaterial.sessionId });
  if (gone[0]?.sessionId !== sessionId) return err('material-unknown');
  ctx.record(bimtekEvents['material-removed'](materialId, { sessionId }));
  return ok(null);
}

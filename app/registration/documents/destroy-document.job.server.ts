import { runCommand } from '~/audit/command.server.ts';
import { type PemdaId, systemActor } from '~/identity/actor.ts';
import { listPemda } from '~/identity/list-pemda.server.ts';
import { type Clock, systemClock } from '~/platform/clock/clock.ts';
import type { JobHandler } from '~/platform/jobs/jobs.server.ts';
import { destroySoon } from './destroy-soon.ts';
import { destroyDocument } from './document-files.server.ts';
import { retireDocuments } from './retire-documents.server.ts';

/** Papers whose time in the history is over, and uploads that no phone came back for. */
export async function clearDocuments(pemda: PemdaId, clock: Clock): Promise<void> {
  await runCommand({ actor: systemActor(pemda), pemda, clock }, ctx => retireDocuments(ctx));
}

/** Destroys the bytes of a document that was taken away; every night, of all whose time is over. Doing it twice is doing it once. */
export const destroyDocumentJob: JobHandler = {
  name: destroySoon.job,
  schedule: '40 17 * * *',
  async run(pemda, data) {
    if (typeof data.documentId === 'string') return destroyDocument(pemda, data.documentId);
    for (const { id } of await listPemda()) await clearDocuments(id, systemClock);
  },
};

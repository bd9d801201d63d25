import { systemActor } from '~/identity/actor.ts';
import { systemClock } from '~/platform/clock/clock.ts';
import type { JobHandler } from '~/platform/jobs/jobs.server.ts';
import { workSheet } from './work-sheet.server.ts';
import { SHEET_JOB } from './work-soon.ts';

/** Reads and writes the lists that people send. Killed half-way, the next run goes on. */
export const workSheetJob: JobHandler = {
  name: SHEET_JOB,
  async run(pemda, { sheetId }) {
    await workSheet({ actor: systemActor(pemda), pemda, clock: systemClock }, String(sheetId));
  },
};

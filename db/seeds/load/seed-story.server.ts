import { eq } from 'drizzle-orm';
import { database, inPemda } from '#db/client.server.ts';
import { pemda } from '#db/schema/identity.ts';
import { runCommand } from '~/audit/command.server.ts';
import { systemActor } from '~/identity/actor.ts';
import { fixedClock, systemClock } from '~/platform/clock/clock.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { ok } from '~/reference/result.ts';
import { openUnsold } from '~/sales/open-unsold.server.ts';
import { wib } from '../calendar.ts';
import type { StoryPlan } from '../story.ts';
import { type Story, tellStory } from '../tell-story.ts';
import { officerOf } from './actors.ts';
import { importFiles, writeSalesFiles } from './import-files.server.ts';
import { loadApplicants } from './load-applicants.server.ts';
import { loadAttendance } from './load-attendance.server.ts';
import { loadBeginner } from './load-beginner.server.ts';
import { loadCertificates } from './load-certificates.server.ts';
import { loadChecks } from './load-checks.server.ts';
import { loadLearners } from './load-learners.server.ts';
import { loadPeople } from './load-people.server.ts';
import { loadProducts } from './load-products.server.ts';
import { loadQueue } from './load-queue.server.ts';
import { loadRound } from './load-round.server.ts';
import { loadSessions } from './load-sessions.server.ts';
import { loadVendors, standingOf } from './load-vendors.server.ts';
import { demoSeller, peopleOf } from './people-of.ts';
import { storePictures } from './store-pictures.server.ts';

export type Say = (line: string) => void;

async function loadShops(story: Story): Promise<void> {
  const { plan } = story;
  const scope = { actor: systemActor(plan.pemda), pemda: plan.pemda };
  const clock = fixedClock(wib(plan.today, 6, 0).toISOString());
  const names = new Set(story.products.flatMap(product => product.pictures));
  const pictures = await storePictures(plan.pemda, names);
  await runCommand({ ...scope, clock }, async ctx => {
    await loadVendors(ctx, plan, story.vendors, standingOf, officerOf(plan).personId);
    await loadProducts(ctx, plan, story.products, pictures, demoSeller(story));
    await loadChecks(ctx, plan, story.products);
    return ok(null);
  });
}

/** Judged once here, so that nobody's first look at the report waits for it. A story told again finds today's judgement. */
async function judgeToday({ pemda: code }: StoryPlan): Promise<void> {
  const scope = { actor: systemActor(code), pemda: code };
  const asOf = wibDay(systemClock.now());
  await openUnsold(
    {
      clock: systemClock,
      readPrimary: run => inPemda(code, run),
      command: run => runCommand(scope, run),
    },
    asOf,
  );
}

/**
 * Tells one story to the database, to the end. Every step may run twice: a seed that was cut off is told again and
 * finds what it wrote. `seeded_at` says that it came to the end.
 */
export async function seedStory(plan: StoryPlan, story: string, say: Say): Promise<void> {
  const told = tellStory(plan);
  say(`${plan.pemdaName}: ${told.vendors.length} usaha, ${told.products.length} produk`);
  await database()
    .insert(pemda)
    .values({ id: plan.pemda, name: plan.pemdaName, office: plan.office, story })
    .onConflictDoNothing();
  await loadPeople(peopleOf(told));
  await loadShops(told);
  await loadQueue(told, systemClock);
  await loadApplicants(told, systemClock);
  await loadBeginner(plan);
  await loadLearners(told);
  await loadSessions(told, systemClock);
  await loadAttendance(told, systemClock);
  await loadCertificates(told, systemClock);
  say(`${plan.pemdaName}: berkas penjualan`);
  await importFiles(plan.pemda, await writeSalesFiles(told), say);
  await judgeToday(plan);
  say(`${plan.pemdaName}: putaran promosi pertama`);
  await loadRound(plan, systemClock);
  await database().update(pemda).set({ seededAt: new Date() }).where(eq(pemda.id, plan.pemda));
}

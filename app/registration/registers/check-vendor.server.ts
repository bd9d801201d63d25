import { and, eq, lt } from 'drizzle-orm';
import { readInPemda } from '#db/client.server.ts';
import { registerCheck } from '#db/schema/registration/registers.ts';
import { registration } from '#db/schema/registration.ts';
import { runCommand } from '~/audit/command.server.ts';
import { type PemdaId, systemActor } from '~/identity/actor.ts';
import type { Clock } from '~/platform/clock/clock.ts';
import { loadRegistration } from '../load-registration.server.ts';
import { isTimeToAsk } from './ask-again.ts';
import { askRegister, listConnected } from './ask-register.server.ts';
import { compareAnswers } from './compare-answer.ts';
import { recordChecks } from './record-checks.server.ts';
import type { Register } from './registers.ts';

/**
 * Asks the connected registers about one vendor, each for itself: one that is down holds up no other. The questions go
 * out before a transaction opens, so that a slow register holds no lock.
 */
export async function checkVendor(
  pemda: PemdaId,
  input: { vendorId: string; inaprocCode: string | null; only?: Register },
  clock: Clock,
): Promise<void> {
  const { vendorId, inaprocCode, only } = input;
  const loaded = await readInPemda(pemda, tx => loadRegistration(tx, eq(registration.vendorId, vendorId)));
  if (!loaded?.seal) return;
  const { seal, answers } = loaded;
  for (const register of listConnected().filter(each => !only || each === only)) {
    const finding = await askRegister(register, answers, inaprocCode);
    if (!finding) continue;
    const checked = compareAnswers(register, answers, finding);
    await runCommand({ actor: systemActor(pemda), pemda, clock }, ctx =>
      recordChecks(ctx, { vendorId, seal, register, checked }),
    );
  }
}

/** Vendors for whom a register was down, and is to be asked again now. */
export async function listChecksToRepeat(
  pemda: PemdaId,
  now: Date,
): Promise<{ vendorId: string; register: Register }[]> {
  const rows = await readInPemda(pemda, tx =>
    tx
      .selectDistinctOn([registerCheck.vendorId, registerCheck.register])
      .from(registerCheck)
      .where(and(eq(registerCheck.state, 'down'), lt(registerCheck.checkedAt, now)))
      .limit(500),
  );
  return rows.filter(row => isTimeToAsk(row, now)).map(({ vendorId, register }) => ({ vendorId, register }));
}

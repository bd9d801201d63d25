import { eq, sql } from 'drizzle-orm';
import { registerCheck } from '#db/schema/registration/registers.ts';
import type { Ctx } from '~/audit/command.server.ts';
import type { Seal } from '~/platform/crypto/sealing.server.ts';
import { ok, type Result } from '~/reference/result.ts';
import { registrationEvents } from '../events.ts';
import type { CheckedAnswer } from './compare-answer.ts';
import { type CheckState, checkStates, type Register } from './registers.ts';

export interface RecordChecks {
  vendorId: string;
  seal: Seal;
  register: Register;
  checked: CheckedAnswer[];
}

/**
 * Writes what a register said in place of what it said before. A register that is down takes nothing away: what it said
 * earlier stays, and only the answers it never spoke of are marked.
 */
export async function recordChecks(ctx: Ctx, input: RecordChecks): Promise<Result<null>> {
  const { vendorId, seal, register, checked } = input;
  const now = ctx.clock.now();
  for (const { question, state, theirs } of checked) {
    const row = {
      pemdaId: ctx.pemda,
      vendorId,
      register,
      question,
      state,
      sealedTheirs: theirs === null ? null : seal.seal(`register.${register}.${question}`, theirs),
      checkedAt: now,
      tries: state === 'down' ? 1 : 0,
    };
    const insert = ctx.tx.insert(registerCheck).values(row);
    const key = [
      registerCheck.pemdaId,
      registerCheck.vendorId,
      registerCheck.register,
      registerCheck.question,
    ];
    if (state === 'down')
      await insert.onConflictDoUpdate({
        target: key,
        set: { checkedAt: now, tries: sql`${registerCheck.tries} + 1` },
        setWhere: eq(registerCheck.state, 'down'),
      });
    else await insert.onConflictDoUpdate({ target: key, set: row });
  }
  ctx.record(registrationEvents['register-checked'](vendorId, { register, states: countStates(checked) }));
  return ok(null);
}

function countStates(checked: readonly CheckedAnswer[]): Partial<Record<CheckState, number>> {
  return Object.fromEntries(
    checkStates
      .map(state => [state, checked.filter(one => one.state === state).length] as const)
      .filter(([, n]) => n > 0),
  );
}

import type { RunCommand } from './decide-in-bulk.server.ts';
import { undoDecision } from './undo-decision.server.ts';

interface Held {
  decisionId: string;
  registrationId: string;
}

/** Takes back every decision of a bulk that can still be taken back, each by itself. */
export async function undoBulk(
  run: RunCommand,
  decisions: readonly Held[],
): Promise<{ undone: number; left: number }> {
  let undone = 0;
  for (const decision of decisions) {
    const result = await run(ctx => undoDecision(ctx, decision));
    if (result.ok) undone += 1;
  }
  return { undone, left: decisions.length - undone };
}

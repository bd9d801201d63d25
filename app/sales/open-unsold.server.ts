import type { Tx } from '#db/client.server.ts';
import type { Ctx } from '~/audit/command.server.ts';
import type { Clock } from '~/platform/clock/clock.ts';
import type { Result } from '~/reference/result.ts';
import { findUnsoldSnapshot } from './find-unsold-snapshot.server.ts';
import { judgeUnsold } from './judge-unsold.server.ts';

/** The two ways to the data that a request has. */
interface Access {
  clock: Clock;
  readPrimary<T>(run: (tx: Tx) => Promise<T>): Promise<T>;
  command<T, C extends string>(run: (ctx: Ctx) => Promise<Result<T, C>>): Promise<Result<T, C>>;
}

/** The kept judgement of a day, judged now if there is none or its files have changed. */
export async function openUnsold(access: Access, asOf: string) {
  const find = () => access.readPrimary(tx => findUnsoldSnapshot(tx, { asOf, now: access.clock.now() }));
  const kept = await find();
  if (kept) return kept;
  const judged = await access.command(ctx => judgeUnsold(ctx, { asOf }));
  if (!judged.ok) throw new Error(`unsold products not judged: ${judged.problems[0]?.code}`);
  const fresh = await find();
  if (!fresh) throw new Error('a snapshot just written cannot be missing');
  return fresh;
}

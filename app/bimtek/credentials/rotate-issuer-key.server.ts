import { isNull } from 'drizzle-orm';
import { issuerKey } from '#db/schema/bimtek/credentials.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { can } from '~/identity/permissions.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import { bimtekEvents } from '../events.ts';
import type { CredentialsCode } from './codes.ts';
import { insertKey } from './issuer-keys.server.ts';

/**
 * Retires the current key and makes the next one, under the portal's address of today. What the old one signed stays
 * good: its public half stays published. Only the system may, by the command line.
 */
export async function rotateIssuerKey(
  ctx: Ctx,
): Promise<Result<{ retired: string | null; current: string; issuer: string }, CredentialsCode>> {
  if (!can(ctx.actor, 'credential.keys', { pemda: ctx.pemda })) return err('not-allowed');
  const [old] = await ctx.tx
    .update(issuerKey)
    .set({ retiredAt: ctx.clock.now() })
    .where(isNull(issuerKey.retiredAt))
    .returning();
  const made = await insertKey(ctx);
  if (!made) return err('key-unchanged');
  const retired = old?.fragment ?? null;
  ctx.record(bimtekEvents['issuer-key-rotated'](made.id, { key: made.fragment, retired }));
  return ok({ retired, current: made.fragment, issuer: made.issuer });
}

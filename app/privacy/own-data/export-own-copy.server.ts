import type { Tx } from '#db/client.server.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { can } from '~/identity/permissions.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { PrivacyCode } from '../codes.ts';
import { privacyEvents } from '../events.ts';
import type { ExportFormat } from './export-formats.ts';
import { isExportFormat } from './export-formats.ts';
import { listOwnPrivacy } from './list-own-privacy.server.ts';
import type { OwnPart, OwnSubject } from './own-part.ts';

/** One domain's part of a person's data. The list of all of them stands where everything is known: the composition. */
export type OwnDataReader = (tx: Tx, subject: OwnSubject) => Promise<OwnPart[]>;

export interface OwnData {
  format: ExportFormat;
  parts: OwnPart[];
}

export interface OwnDataWish {
  subject: OwnSubject;
  format: string;
  readers: readonly OwnDataReader[];
}

/** Everything that is kept about the person who asks, read in one transaction; that it was asked is written down. */
export async function exportOwnCopy(
  ctx: Ctx,
  { subject, format, readers }: OwnDataWish,
): Promise<Result<OwnData, PrivacyCode>> {
  if (!can(ctx.actor, 'privacy.own', { pemda: ctx.pemda, personId: subject.personId }))
    return err('not-allowed');
  if (!isExportFormat(format)) return err('format-unknown', { field: 'format' });
  const parts: OwnPart[] = [];
  for (const read of readers) parts.push(...(await read(ctx.tx, subject)));
  parts.push(...(await listOwnPrivacy(ctx.tx, subject, ctx.pemda)));
  ctx.record(privacyEvents['data-exported'](subject.personId, { format }));
  return ok({ format, parts });
}

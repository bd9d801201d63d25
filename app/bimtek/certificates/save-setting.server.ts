import { certificateSetting } from '#db/schema/bimtek/certificates.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { can } from '~/identity/permissions.ts';
import { err, fail, ok, type Problem, type Result } from '~/reference/result.ts';
import { bimtekEvents } from '../events.ts';
import type { CertificateCode } from './codes.ts';
import type { CertificateSetting } from './find-setting.server.ts';
import { isNumberForm } from './number-form.ts';

const longestYears = 10;

function faults({ numberForm, validYears }: CertificateSetting): Problem<CertificateCode>[] {
  const years =
    validYears === null || (Number.isInteger(validYears) && validYears >= 1 && validYears <= longestYears);
  return [
    ...(isNumberForm(numberForm) ? [] : [{ code: 'number-form-wrong', field: 'numberForm' } as const]),
    ...(years ? [] : [{ code: 'valid-years-wrong', field: 'validYears' } as const]),
  ];
}

/** What holds for certificates that are issued from now on; those that are out stay as they are. */
export async function saveSetting(
  ctx: Ctx,
  setting: CertificateSetting,
): Promise<Result<CertificateSetting, CertificateCode>> {
  const { actor, pemda, tx } = ctx;
  if (!can(actor, 'certificate.manage', { pemda })) return err('not-allowed');
  const problems = faults(setting);
  if (problems.length > 0) return fail(problems);
  const row = { ...setting, changedAt: ctx.clock.now() };
  await tx
    .insert(certificateSetting)
    .values({ pemdaId: pemda, ...row })
    .onConflictDoUpdate({ target: certificateSetting.pemdaId, set: row });
  ctx.record(bimtekEvents['certificate-setting-changed'](pemda, { asksTte: setting.asksTte }));
  return ok(setting);
}

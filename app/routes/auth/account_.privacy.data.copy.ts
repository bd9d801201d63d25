import { ownDataReaders } from '~/composition.server.ts';
import { findPersonName } from '~/identity/accounts.server.ts';
import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { attachment, notFound } from '~/platform/http/reply.server.ts';
import { exportOwnCopy } from '~/privacy/own-data/export-own-copy.server.ts';
import { presentExport, writeExportJson } from '~/privacy/own-data/present-export.ts';
import { writePaper } from '~/privacy/write-paper.server.ts';
import { formatInstant, wibDay } from '~/reference/calendar-day.ts';
import { findVendorOfPerson } from '~/registration/find-vendor-of-person.server.ts';

export const handle = definePage({ id: 'auth.own-data-copy', access: 'signed-in' });

/** Made at once: a person's own data are small. POST, because that it was asked for is written down. */
export const action = act(handle, async v => {
  const { personId } = v.session!;
  const format = String((await v.request.formData()).get('format') ?? '');
  const result = await v.command(async ctx => {
    const vendor = await findVendorOfPerson(ctx.tx, personId);
    const subject = { personId, vendorId: vendor?.id ?? null };
    return exportOwnCopy(ctx, { subject, format, readers: ownDataReaders });
  });
  if (!result.ok) throw notFound();
  const madeAt = v.clock.now();
  const { parts } = result.value;
  const name = `laris-${wibDay(madeAt)}`;
  if (result.value.format === 'json') {
    const text = writeExportJson(parts, { pemda: v.pemda, person: personId, madeAt });
    return attachment(text, { name: `${name}.json`, type: 'application/json; charset=utf-8' });
  }
  const paper = await writePaper({
    title: v.t('privacy.data.paper', { name: (await findPersonName(personId)) ?? '' }),
    language: v.language,
    lead: [
      v.t('privacy.data.paper-made', {
        at: formatInstant(madeAt, v.language),
        office: v.place?.office ?? '',
      }),
      v.t('privacy.data.paper-law'),
    ],
    sections: presentExport(parts, v.t, v.language),
    madeAt,
  });
  return attachment(new Uint8Array(paper), { name: `${name}.pdf`, type: 'application/pdf' });
});

import { findSessionPage } from '~/bimtek/certificates/find-batch.server.ts';
import { standingSheet } from '~/bimtek/certificates/standing-sheet.ts';
import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { attachSheet } from '~/platform/export/attach-sheet.server.ts';
import { notFound } from '~/platform/http/reply.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';

export const handle = definePage({
  id: 'trainer.session-certificates-sheet',
  access: ['trainer', 'ukpbj'],
  hydrate: false,
});

/** `list.csv` or `list.xlsx`: the people of a session, who got one, who not and why. */
export const loader = act(handle, async v => {
  const format = (['csv', 'xlsx'] as const).find(each => v.params.sheet === `list.${each}`);
  const found = format && (await v.readPrimary(tx => findSessionPage(tx, v.params.sessionId)));
  if (!found) throw notFound();
  return attachSheet(standingSheet(found.standings, v.t), {
    name: `sertifikat-${wibDay(found.session.startsAt)}`,
    sheet: v.t('certificates.desk.title'),
    format,
  });
});

import type { Tx } from '#db/client.server.ts';
import { listEvents } from '~/audit/list-events.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { listBreaches } from './breach/find-breach.server.ts';
import { countConsents } from './consent/count-consents.server.ts';
import { findText } from './consent/find-text.server.ts';
import { listPurposes } from './consent/purposes.ts';
import { listDeletions } from './deletion/list-deletions.server.ts';

/** What the office sees of privacy on one page: counts, wishes, breaches, the last night's broom. Nobody's name. */
export async function getPrivacyDesk(
  tx: Tx,
  { pemda, now, language }: { pemda: string; now: Date; language: 'id' | 'en' },
) {
  const counts = new Map((await countConsents(tx)).map(each => [each.purpose, each]));
  const [swept] = await listEvents(tx, { subject: pemda, types: ['privacy.retention-applied'], limit: 1 });
  return {
    consents: listPurposes(wibDay(now)).map(({ purpose, version }) => ({
      purpose,
      title: findText(purpose, version, language)?.title ?? purpose,
      given: counts.get(purpose)?.given ?? 0,
      withdrawn: counts.get(purpose)?.withdrawn ?? 0,
    })),
    deletions: await listDeletions(tx, { now, limit: 100 }),
    breaches: await listBreaches(tx),
    swept: (swept?.data.removed as Record<string, number> | undefined) ?? null,
  };
}

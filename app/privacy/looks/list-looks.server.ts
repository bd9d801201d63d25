import type { Tx } from '#db/client.server.ts';
import { countEvents } from '~/audit/count-events.server.ts';
import { listEvents } from '~/audit/list-events.server.ts';
import { listRoles } from '~/identity/list-roles.server.ts';
import { type Look, lookTypes, peopleOf, presentLooks } from './look.ts';

export const looksPerPage = 90;

export interface LooksPage {
  looks: Look[];
  page: number;
  pages: number;
}

/** Who opened a vendor's locked answers and papers, the latest first, ninety a page. A page too far is the last one. */
export async function listLooks(
  tx: Tx,
  { vendorId, pemda, page: wanted }: { vendorId: string; pemda: string; page: number },
): Promise<LooksPage> {
  const asked = { subject: vendorId, types: lookTypes };
  const pages = Math.max(1, Math.ceil((await countEvents(tx, asked)) / looksPerPage));
  const page = Math.min(Math.max(1, wanted), pages);
  const events = await listEvents(tx, { ...asked, limit: looksPerPage, offset: (page - 1) * looksPerPage });
  const roles = await listRoles(pemda, peopleOf(events), tx);
  return { looks: presentLooks(events, roles), page, pages };
}

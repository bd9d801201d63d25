import { checkDraft } from '~/catalog/findings/check-draft.server.ts';
import type { LiveAnswer } from '~/catalog/findings/live-answer.ts';
import { presentRemarks } from '~/catalog/findings/present-remarks.ts';
import { findOwnDraft } from '~/catalog/products/find-own-draft.server.ts';
import { readChoices } from '~/catalog/products/read-section.server.ts';
import { readTyped } from '~/catalog/products/read-typed.server.ts';
import { readUnsaved } from '~/catalog/products/read-unsaved.ts';
import { speaker } from '~/catalog/quality/say-finding.server.ts';
import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { notFound, seeOther } from '~/platform/http/reply.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';

export const handle = definePage({ id: 'vendor.product-live-checks', access: ['vendor'] });

/** Reached with GET by nobody but a person who typed the address. */
export const loader = act(handle, async () => seeOther('/vendor/products'));

/** POST: a page of a product's form that has not been saved, and what the checks say of it so far. Writes nothing. */
export const action = act(handle, async v => {
  const { section, productId, typed } = await readTyped(v.request);
  const page = readUnsaved(section, typed);
  if (!page) throw notFound();
  const today = wibDay(v.clock.now());
  const found = await v.readPrimary(async tx => {
    const own = await findOwnDraft(tx, v.session?.personId ?? '', productId);
    const assessed = own && (await checkDraft(tx, { ...own, change: page.change, today }));
    return own && { own, assessed };
  });
  if (!found?.assessed) throw notFound();
  const { own, assessed } = found;
  const category = page.change.category ?? own.saved?.category ?? '';
  const answer: LiveAnswer = {
    remarks: presentRemarks(assessed.findings, page.sections, speaker(v.language), page.empty),
    score: own.saved ? assessed.score : null,
    asked: readChoices(page.sections[0] ?? 'basics', category, v.language).asked,
  };
  return Response.json(answer);
});

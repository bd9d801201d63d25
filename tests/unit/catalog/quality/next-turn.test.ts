import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALL_CHECKS } from '~/catalog/quality/all-checks.ts';
import { assessProduct } from '~/catalog/quality/assess-product.ts';
import { listingSchema } from '~/catalog/quality/listing.ts';
import { loadProductRules } from '~/catalog/quality/load-rules.server.ts';
import type { Waiver } from '~/catalog/quality/waiver.ts';
import { addDays } from '~/reference/calendar-day.ts';
import { contextOf, flawless, shortHash } from './example-context.ts';

const { photos, ...listing } = flawless;
const rules = loadProductRules(['mbiz', 'e-katalog']);
const measured = contextOf({ title: 'x', photos }).photos;
const today = '2026-11-21';

function assess(more: object = {}, day = today, waivers: Waiver[] = []) {
  const input = listingSchema.parse({ ...listing, photos: undefined, ...more });
  return assessProduct(
    { input, photos: measured, waivers },
    { today: day, checks: ALL_CHECKS, rules, hash: shortHash },
  );
}
/** What people see of a verdict. */
const seen = ({ score, findings, mayGoOut, stops, statuses }: ReturnType<typeof assess>) =>
  JSON.stringify([score, findings, mayGoOut, stops, statuses]);
const permit = (expiresOn: string) => ({
  documents: [
    ...flawless.documents.filter(({ kind }) => kind !== 'pirt'),
    { ...flawless.documents.find(({ kind }) => kind === 'pirt'), expiresOn },
  ],
});

describe('the day on which a verdict may come out otherwise', () => {
  it('is the day on which a warning begins, sixty days before a permit ends', () => {
    const { dueOn } = assess(permit(addDays(today, 160)));
    expect(dueOn).toBe(addDays(today, 100));
  });
  it('is tomorrow while a finding counts the days', () => {
    expect(assess(permit(addDays(today, 30))).dueOn).toBe(addDays(today, 1));
  });
  it('is the day after an acceptance ends', () => {
    const waiver = { check: 'T21-isi-beda', who: 'a', why: 'content-is-right', until: addDays(today, 20) };
    const given = { ...permit(addDays(today, 390)), netContent: '200 g' };
    expect(assess(given, today, [waiver]).dueOn).toBe(addDays(today, 21));
    expect(assess(given, today, []).dueOn > addDays(today, 21)).toBe(true);
  });
  it('comes in about a year at the latest', () => {
    expect(assess({ documents: undefined }).dueOn <= addDays(today, 400)).toBe(true);
  });
  it('has the same verdict on every day before it', () => {
    const ahead = fc.integer({ min: -30, max: 420 }).map(days => addDays(today, days));
    fc.assert(
      fc.property(
        ahead,
        ahead,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (expiresOn, confirmedOn, part) => {
          const given = { ...permit(expiresOn), confirmedOn: confirmedOn < today ? confirmedOn : undefined };
          const now = assess(given);
          for (let day = today; day < now.dueOn; day = addDays(day, 1 + Math.floor(part * 60)))
            expect(seen(assess(given, day)), `${day} of ${now.dueOn}`).toBe(seen(now));
        },
      ),
      { numRuns: 25 },
    );
  });
});

import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { auditEvent } from '#db/schema/audit.ts';
import { outboxMessage } from '#db/schema/messages.ts';
import { vendorClaim } from '#db/schema/registration/assistance.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { claimDays } from '~/registration/assistance/claim-code.ts';
import { claimVendor } from '~/registration/assistance/claim-vendor.server.ts';
import { declineClaim } from '~/registration/assistance/decline-claim.server.ts';
import { findRegistrationOfPerson } from '~/registration/find-registration-of-person.server.ts';
import { inviteListed } from '~/registration/lists/invite-listed.server.ts';
import { countClaimed } from '~/registration/lists/list-vendor-lists.server.ts';
import { as, codeOf, messageTo, morning, plus, someone, value } from '../assistance/field-work.ts';
import { csvOf, importAs, stall } from './list-files.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.drop());

const staff = someone('ukpbj');
let serial = 300;
/** A list of so many stalls, imported. */
async function listOf(count: number, more: Parameters<typeof stall>[1] = {}) {
  const rows = Array.from({ length: count }, () => stall(++serial, more));
  const { report } = value(await importAs(staff, csvOf(rows)));
  return { listId: report.listId!, rows };
}

const invite = (listId: string, way: 'letter' | 'message', again = false, at = morning, who = staff) =>
  as(who, ctx => inviteListed(ctx, { listId, way, again }), at);
const claim = (code: string, who = someone('vendor'), at = morning) =>
  as(who, ctx => claimVendor(ctx, { code }), at);

describe('letters', () => {
  it('carry a code each, which nobody finds in the database', async () => {
    const { listId } = await listOf(3);
    const { letters, sent } = value(await invite(listId, 'letter'));
    expect(sent).toBe(3);
    expect(new Set(letters.map(letter => letter.code)).size).toBe(3);
    expect(letters[0]).toMatchObject({ owner: 'Siti Aminah', place: 'Jl. Raya No. 3, Limpung' });
    const stored = JSON.stringify(await inPemda('33.25', tx => tx.select().from(vendorClaim)));
    for (const { code } of letters) expect(stored).not.toContain(code.replace('-', ''));
    const events = await inPemda('33.25', tx => tx.select().from(auditEvent));
    const invited = events.find(
      event => event.type === 'registration.list-invited' && event.subject === listId,
    );
    expect(invited?.data).toEqual({ way: 'letter', vendors: 3 });
  });

  it('let the owner take the record, with what the list said', async () => {
    const { listId, rows } = await listOf(1);
    const [letter] = value(await invite(listId, 'letter')).letters;
    const owner = someone('vendor');
    value(await claim(letter!.code, owner));
    const own = await inPemda('33.25', tx => findRegistrationOfPerson(tx, owner.personId));
    expect(own).toMatchObject({ status: 'draft', answers: { businessName: rows[0]!.businessName } });
    expect(own?.authors.nib).toBe('list');
    expect(await inPemda('33.25', tx => countClaimed(tx, listId))).toEqual({ vendors: 1, unclaimed: 0 });
    expect(codeOf(await invite(listId, 'letter', true))).toBe('nobody-to-invite');
  });

  it('are not written twice; asked for again the old code ends', async () => {
    const { listId } = await listOf(2);
    const first = value(await invite(listId, 'letter')).letters;
    expect(codeOf(await invite(listId, 'letter', false, plus(60)))).toBe('nobody-to-invite');
    const again = value(await invite(listId, 'letter', true, plus(60))).letters;
    expect(again).toHaveLength(2);
    expect(codeOf(await claim(first[0]!.code, someone('vendor'), plus(61)))).toBe('claim-code-wrong');
    value(await claim(again[0]!.code, someone('vendor'), plus(61)));
  });

  it('end after sixty days, and are then due again', async () => {
    const { listId } = await listOf(1);
    const [letter] = value(await invite(listId, 'letter')).letters;
    const over = plus(claimDays * 24 * 60);
    expect(codeOf(await claim(letter!.code, someone('vendor'), over))).toBe('claim-code-expired');
    expect(value(await invite(listId, 'letter', false, over)).sent).toBe(1);
  });

  it('stop for good where somebody says that it is not theirs', async () => {
    const { listId } = await listOf(1);
    const [letter] = value(await invite(listId, 'letter')).letters;
    value(await as(someone('vendor'), ctx => declineClaim(ctx, { code: letter!.code })));
    expect(codeOf(await claim(letter!.code))).toBe('claim-code-expired');
    expect(codeOf(await invite(listId, 'letter', true, plus(5)))).toBe('nobody-to-invite');
  });
});

describe('messages', () => {
  it('go to the phones of the list, confidential, and only there', async () => {
    const { listId, rows } = await listOf(2);
    value(await importAs(staff, csvOf([stall(++serial, { phone: '' })])));
    expect(value(await invite(listId, 'message')).sent).toBe(2);
    const { row, body } = await messageTo(String(rows[1]!.phone), 'claim-invitation');
    expect(row.confidential).toBe(true);
    expect(body.link).toMatch(/^\/claim\?pemda=33\.25&code=[A-Z2-9]{5}-[A-Z2-9]{5}$/);
    value(await claim(body.link.slice(-11)));
  });

  it('are not sent to those without a phone', async () => {
    const { listId } = await listOf(1, { phone: '' });
    expect(codeOf(await invite(listId, 'message'))).toBe('nobody-to-invite');
    expect(value(await invite(listId, 'letter')).sent).toBe(1);
  });

  it('of an old code are taken back when a letter replaces it', async () => {
    const { listId, rows } = await listOf(1);
    value(await invite(listId, 'message'));
    value(await invite(listId, 'letter', true, plus(5)));
    const { row } = await messageTo(String(rows[0]!.phone), 'claim-invitation');
    const [now] = await inPemda('33.25', tx =>
      tx.select().from(outboxMessage).where(eq(outboxMessage.id, row.id)),
    );
    expect(now?.withdrawnAt).not.toBeNull();
  });
});

it('is for staff with full rights, and for a list of one’s own pemda', async () => {
  const { listId } = await listOf(1);
  for (const who of [someone('officer'), someone('vendor'), someone('ukpbj', '33.25', 'view')])
    expect(codeOf(await invite(listId, 'letter', false, morning, who))).toBe('not-allowed');
  expect(codeOf(await invite(listId, 'letter', false, morning, someone('ukpbj', '32.16')))).toBe(
    'list-unknown',
  );
});

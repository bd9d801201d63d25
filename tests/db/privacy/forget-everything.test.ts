import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database, inPemda, readInPemda } from '#db/client.server.ts';
import { pemda } from '#db/schema/identity.ts';
import { seed } from '#db/seeds/seed.server.ts';
import { cardPhoto } from '#tests/support/papers.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { runCommand } from '~/audit/command.server.ts';
import { verifyChain } from '~/audit/verify-chain.server.ts';
import { addProductPhoto } from '~/catalog/photos/add-product-photo.server.ts';
import { preparePhoto } from '~/catalog/photos/prepare-photo.server.ts';
import { listVendorProducts } from '~/catalog/products/list-vendor-products.server.ts';
import { forgetting, ownDataReaders } from '~/composition.server.ts';
import { findAccount } from '~/identity/accounts.server.ts';
import { type Actor, systemActor, systemId } from '~/identity/actor.ts';
import { demoAccounts } from '~/identity/demo-accounts.ts';
import { findLoginSession, openLoginSession } from '~/identity/login-sessions.server.ts';
import { queueMessage } from '~/messages/queue-message.server.ts';
import { type Clock, fixedClock } from '~/platform/clock/clock.ts';
import { sha256 } from '~/platform/crypto/digest.server.ts';
import { giveConsent } from '~/privacy/consent/give-consent.server.ts';
import { cancelDeletion } from '~/privacy/deletion/cancel-deletion.server.ts';
import { forgetEverywhere } from '~/privacy/deletion/carry-out-deletion.server.ts';
import { carryOutDeletions } from '~/privacy/deletion/carry-out-deletions.job.server.ts';
import { findDeletionProof } from '~/privacy/deletion/list-deletions.server.ts';
import { requestDeletion } from '~/privacy/deletion/request-deletion.server.ts';
import { exportOwnCopy } from '~/privacy/own-data/export-own-copy.server.ts';
import { writeExportJson } from '~/privacy/own-data/present-export.ts';
import { findPublishedRound } from '~/promotion/find-published-round.server.ts';
import { findShowcase } from '~/promotion/find-showcase.server.ts';
import { listPool } from '~/promotion/list-pool.server.ts';
import { verifyRound } from '~/promotion/verify-round.ts';
import { ok } from '~/reference/result.ts';
import { sendDocument } from '~/registration/documents/send-document.server.ts';
import { findVendorOfPerson } from '~/registration/find-vendor-of-person.server.ts';
import { listTotals } from '~/sales/list-totals.server.ts';
import { dumpTables, readStorage, tablesWith } from './dump.ts';

/*
 * The whole house with a story in it, and one seller who wants to be forgotten: nothing may be left that says who it was,
 * wherever it lay, and everything that stays must still be sound.
 */
const home = '33.25';
let db: TestDatabase;
let owner: postgres.Sql;
let seller: Actor & { kind: 'person' };
let vendorId: string;
let cookie: string;
let requestId: string;
let shopName: string;
let gone = 0;
const personal: string[] = [];

const at = (iso: string): Clock => fixedClock(iso);
const asked = '2026-11-21T03:00:00Z';

function command<T>(run: Parameters<typeof runCommand<T, string>>[1], clock = at(asked)) {
  return runCommand({ actor: seller, pemda: home, clock }, run);
}

beforeAll(async () => {
  db = await openTestDatabase();
  owner = postgres(db.ownerUrl, { max: 1, onnotice: () => {} });
  await database().delete(pemda);
  await seed('tiny', () => {});
  const account = demoAccounts.find(each => each.key === 'penjual.batang')!;
  const personId = (await findAccount(account.contact))!.personId;
  seller = { kind: 'person', personId, pemda: home, role: 'vendor', rights: 'full' };
  vendorId = (await inPemda(home, tx => findVendorOfPerson(tx, personId)))!.id;
  cookie = await openLoginSession(personId, {
    pemda: home,
    role: 'vendor',
    rights: 'full',
    device: 'Ponsel Uji',
  });
  await command(async ctx => {
    await giveConsent(ctx, { subjectId: personId, purpose: 'publicity' });
    await queueMessage(ctx, {
      template: 'data-looked-at',
      key: 'uji',
      personId,
      values: {},
      link: '/account/privacy/looks',
    });
    return ok(null);
  });
  await addFiles(personId);
}, 240_000);
afterAll(async () => {
  await owner.end();
  await db.drop();
});

/** A photo that only this seller shows, and a paper: the pictures of the story are shared by content. */
async function addFiles(personId: string): Promise<void> {
  const [first] = await inPemda(home, tx => listVendorProducts(tx, vendorId));
  const bytes = await cardPhoto({ seed: 77 });
  const photo = await preparePhoto(bytes);
  if (!photo.ok || !first) throw new Error('no photo or no product');
  const scope = { actor: { ...seller, personId }, pemda: home, clock: at(asked) };
  const added = await runCommand(scope, ctx =>
    addProductPhoto(ctx, { productId: first.id, photo: photo.value }),
  );
  const sent = await sendDocument({ vendorId, kind: 'ktp', bytes }, run => runCommand(scope, run));
  if (!added.ok || !sent.ok) throw new Error(JSON.stringify([added, sent]));
}

describe('the copy of one’s data', () => {
  it('holds every part, opened, and is written down', async () => {
    const subject = { personId: seller.personId, vendorId };
    const result = await command(ctx =>
      exportOwnCopy(ctx, { subject, format: 'json', readers: ownDataReaders }),
    );
    if (!result.ok) throw new Error('refused');
    const text = writeExportJson(result.value.parts, {
      pemda: home,
      person: seller.personId,
      madeAt: new Date(asked),
    });
    const { data } = JSON.parse(text) as { data: Record<string, Record<string, unknown>[]> };
    for (const part of [
      'account',
      'contacts',
      'sessions',
      'business',
      'answers',
      'documents',
      'products',
      'consents',
      'messages',
    ])
      expect(data[part]?.length, part).toBeGreaterThan(0);
    const answers = Object.fromEntries(data.answers!.map(({ question, answer }) => [question, answer]));
    expect(answers.nik).toMatch(/^\d{16}$/);
    for (const question of ['ownerName', 'nik', 'phone', 'street', 'nib'])
      personal.push(String(answers[question]));
    personal.push(String(data.account![0]!.name), String(data.contacts![0]!.contact), 'Ponsel Uji');
    shopName = String(answers.businessName);
    expect(personal.every(each => each.length > 5)).toBe(true);
  });
});

describe('forgetting', () => {
  it('waits 48 hours and can be taken back until then', async () => {
    const first = await command(ctx => requestDeletion(ctx, { personId: seller.personId }));
    const again = await command(
      ctx => requestDeletion(ctx, { personId: seller.personId }),
      at('2026-11-21T09:00:00Z'),
    );
    expect(again).toEqual(first);
    expect(await carryOutDeletions(home, at('2026-11-23T02:59:00Z'), forgetting)).toBe(0);
    expect((await command(ctx => cancelDeletion(ctx, { personId: seller.personId }))).ok).toBe(true);
    expect(await carryOutDeletions(home, at('2026-12-01T00:00:00Z'), forgetting)).toBe(0);
    expect((await command(ctx => cancelDeletion(ctx, { personId: seller.personId }))).ok).toBe(false);
    const last = await command(ctx => requestDeletion(ctx, { personId: seller.personId }));
    if (!last.ok) throw new Error('refused');
    requestId = last.value.requestId;
    expect(await findLoginSession(cookie)).not.toBeNull();
  });

  it('then leaves no trace that says who it was, in no table and no file', async () => {
    const before = await dumpTables(owner);
    const files = readStorage();
    const [keys] = await owner`
      select encode(wrapped_key, 'hex') as vendor from vendor where id = ${vendorId}`;
    // Names of products and of the seller's village may be others' too: only what was told in the clear counts here.
    const clear = personal.filter(each => tablesWith(before, [each]).length > 0);
    expect(clear.length).toBeGreaterThan(0);
    const totals = await readInPemda(home, tx => listTotals(tx, { asOf: '2026-11-20' }));

    expect(await carryOutDeletions(home, at('2026-11-23T03:00:00Z'), forgetting)).toBe(1);

    const after = await dumpTables(owner);
    expect(tablesWith(after, personal)).toEqual([]);
    // The name of the shop stays in the channel's own record of what was sold, and only there.
    expect(tablesWith(after, [shopName]).filter(table => table !== 'sales_row')).toEqual([]);
    expect(tablesWith(after, [keys!.vendor])).toEqual([]);
    // The bare ids stay where the law or a published draw needs them, and nowhere else.
    expect(tablesWith(after, [seller.personId, vendorId])).toEqual([
      'audit_event',
      'consent',
      'deletion_request',
      'unsold_product',
    ]);
    const left = readStorage();
    gone = [...files.keys()].filter(file => !left.has(file)).length;
    expect(gone).toBeGreaterThanOrEqual(4);
    for (const text of left.values()) expect(personal.filter(each => text.includes(each))).toEqual([]);
    expect(await readInPemda(home, tx => listTotals(tx, { asOf: '2026-11-20' }))).toEqual(totals);
    expect(await findLoginSession(cookie)).toBeNull();
  });

  it('gives a proof of counts, and the chain of events still verifies', async () => {
    const proof = await readInPemda(home, tx => findDeletionProof(tx, requestId));
    expect(proof).toMatchObject({
      request: requestId,
      person: seller.personId,
      vendor: vendorId,
      keysDestroyed: 3,
    });
    const parts = [...forgetting.inPemda, ...forgetting.everywhere].map(each => each.part);
    expect(Object.keys(proof!.removed).sort()).toEqual(parts.sort());
    expect(proof!.files).toBeGreaterThanOrEqual(gone);
    const chain = await verifyChain(home);
    expect(chain.faults).toEqual([]);
    expect(chain.head.count).toBe(proof!.chainBefore!.count + 1);
    expect(await verifyChain(home, proof!.chainBefore!)).toMatchObject({ faults: [] });
  });

  it('leaves the promotion sound: the showcase stands, the pool has one less', async () => {
    const showcase = await readInPemda(home, tx => findShowcase(tx, { today: '2026-11-20' }));
    for (const card of showcase?.cards ?? []) expect(card.vendorName).not.toBe('');
    const pool = await readInPemda(home, tx => listPool(tx, { asOf: new Date('2026-11-23T04:00:00Z') }));
    expect(JSON.stringify(pool)).not.toContain(vendorId);
  });

  it('takes one who is being shown out of the round that is on, and the round still stands as published', async () => {
    const today = { today: '2026-11-20' };
    const before = await readInPemda(home, tx => findShowcase(tx, today));
    const [shown] = await owner`
      select s.vendor_id as "vendorId", r.id as "roundId" from promotion_slot s
      join promotion_round r on r.pemda_id = s.pemda_id and r.id = s.round_id
      where s.pemda_id = ${home} and r.number = ${before!.round} limit 1`;
    const system = { actor: systemActor(home), pemda: home, clock: at('2026-11-23T04:00:00Z') };
    const result = await runCommand(system, async ctx =>
      ok(await forgetEverywhere(ctx, { personId: null, vendorId: shown!.vendorId }, forgetting.inPemda)),
    );
    expect(result.ok).toBe(true);
    const after = await readInPemda(home, tx => findShowcase(tx, today));
    expect(after!.cards.length).toBe(before!.cards.length - 1);
    const published = await readInPemda(home, tx => findPublishedRound(tx, before!.round));
    expect(published).not.toBeNull();
    expect(verifyRound(JSON.parse(published!.text), sha256)).toEqual({ valid: true, differences: [] });
    expect(tablesWith(await dumpTables(owner), [shown!.vendorId])).toEqual([
      'promotion_entry',
      'promotion_ledger',
      'promotion_slot',
      'unsold_product',
    ]);
  });

  it('says farewell once, sealed, with the address of the proof', async () => {
    const rows =
      await owner`select person_id as "personId", key from outbox_message where template = 'deletion-done'`;
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ personId: systemId, key: `deletion-done|${requestId}` });
  });

  it('does nothing a second time', async () => {
    const before = await dumpTables(owner);
    expect(await carryOutDeletions(home, at('2026-11-24T03:00:00Z'), forgetting)).toBe(0);
    expect(await dumpTables(owner)).toEqual(before);
  });
});

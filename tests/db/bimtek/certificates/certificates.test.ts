import { count, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda, readInPemda } from '#db/client.server.ts';
import { auditEvent } from '#db/schema/audit.ts';
import { certificate, certificateBatch } from '#db/schema/bimtek/certificates.ts';
import { outboxMessage } from '#db/schema/messages.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { runCommand } from '~/audit/command.server.ts';
import { askBatch } from '~/bimtek/certificates/ask-batch.server.ts';
import { readToken } from '~/bimtek/certificates/check-token.ts';
import { findPublicCertificate } from '~/bimtek/certificates/find-certificate.server.ts';
import { forgetCertificates } from '~/bimtek/certificates/forget-certificates.server.ts';
import { getKnown } from '~/bimtek/certificates/get-known.server.ts';
import { issueCertificates } from '~/bimtek/certificates/issue-certificates.server.ts';
import { judgeToken } from '~/bimtek/certificates/judge-token.ts';
import { listOwnCertificateData } from '~/bimtek/certificates/list-own-certificates.server.ts';
import { listSessionGrants } from '~/bimtek/certificates/list-session-grants.server.ts';
import { listStandings } from '~/bimtek/certificates/list-standings.server.ts';
import { revokeCertificate } from '~/bimtek/certificates/revoke-certificate.server.ts';
import { saveSetting } from '~/bimtek/certificates/save-setting.server.ts';
import { openPersonal } from '~/bimtek/certificates/sealed-certificate.server.ts';
import { workBatch } from '~/bimtek/certificates/work-batch.server.ts';
import { rotateIssuerKey } from '~/bimtek/credentials/rotate-issuer-key.server.ts';
import { systemActor } from '~/identity/actor.ts';
import { fixedClock } from '~/platform/clock/clock.ts';
import { verifyEd25519 } from '~/platform/offline/verify-ed25519.ts';
import { ok } from '~/reference/result.ts';
import { actorOf, clock, type Held, heldSession, home, person } from './a-held-session.ts';

let db: TestDatabase;
let trainer: string;
let office: ReturnType<typeof actorOf>;
let siti: string;
let budi: string;

beforeAll(async () => {
  db = await openTestDatabase();
  trainer = await person('Rina Wulandari', 'trainer');
  office = actorOf(await person('Kantor', 'ukpbj'), 'ukpbj');
  siti = await person('Siti Aminah');
  budi = await person('Budi Santoso');
});
afterAll(() => db.drop());

const system = { actor: systemActor(home), pemda: home, clock };
const teach = () => ({ actor: actorOf(trainer, 'trainer'), pemda: home, clock });
const manage = () => ({ actor: office, pemda: home, clock });
const ask = (sessionId: string) => runCommand(teach(), ctx => askBatch(ctx, { sessionId }));
const of = ({ sessionId }: Held) =>
  inPemda(home, tx =>
    tx.select().from(certificate).where(eq(certificate.sessionId, sessionId)).orderBy(certificate.sequence),
  );

async function issued(held: Held) {
  const asked = await ask(held.sessionId);
  if (!asked.ok) throw new Error(JSON.stringify(asked));
  await workBatch(system, asked.value.batchId);
  return of(held);
}

describe('the certificates of a session', () => {
  it('go to those who were there long enough, in order, with running numbers, and to nobody twice', async () => {
    const held = await heldSession(
      [
        { personId: siti, hours: 2 },
        { personId: budi, hours: 1 },
        { guest: 'Łukasz Wongso', hours: 2 },
        { personId: await person('Tidak Datang'), hours: null },
        { personId: await person('Batal'), hours: null, state: 'cancelled' },
      ],
      { trainerId: trainer, course: 'dari-foto-sampai-laku' },
    );
    const standings = await readInPemda(home, tx => listStandings(tx, held.sessionId));
    expect(standings.map(({ name, obstacles }) => [name, obstacles])).toEqual([
      ['Siti Aminah', []],
      ['Budi Santoso', [{ code: 'presence-below', data: { percent: 50, need: 80 } }]],
      ['Łukasz Wongso', []],
      ['Tidak Datang', [{ code: 'presence-none' }]],
    ]);
    const rows = await issued(held);
    expect(rows.map(row => row.number)).toEqual(['0001/BIMTEK/33.25/2026', '0002/BIMTEK/33.25/2026']);
    expect(rows.map(row => [row.jp, row.heldFrom, row.heldUntil, row.tte])).toEqual(
      rows.map(() => [4, '2026-11-12', '2026-11-12', 'none']),
    );
    expect(rows[0]).toMatchObject({
      course: 'dari-foto-sampai-laku',
      personId: siti,
      keyId: expect.stringMatching(/#key-1$/),
    });
    expect(rows[0]!.courseVersion).toBeGreaterThan(0);
    expect(rows[0]!.regulations.length).toBeGreaterThan(0);
    expect(new Set(rows.map(row => row.code)).size).toBe(2);
    expect(openPersonal(rows[1]!)).toMatchObject({ name: 'Łukasz Wongso', trainer: 'Rina Wulandari' });
    expect(await ask(held.sessionId)).toEqual({ ok: false, problems: [{ code: 'nobody-entitled' }] });
    const again = await readInPemda(home, tx => listStandings(tx, held.sessionId));
    expect(again[0]!.obstacles).toEqual([{ code: 'certified-already' }]);
  });

  it('are told to holders with an account, once, without a name in log or message', async () => {
    const [row] = await inPemda(home, tx =>
      tx.select().from(certificate).where(eq(certificate.personId, siti)),
    );
    const messages = await inPemda(home, tx =>
      tx
        .select()
        .from(outboxMessage)
        .where(eq(outboxMessage.key, `certificate-ready|${row!.id}`)),
    );
    expect(messages.map(message => message.personId)).toEqual([siti]);
    const events = await inPemda(home, tx =>
      tx.select().from(auditEvent).where(eq(auditEvent.subject, row!.id)),
    );
    expect(events.map(event => event.type)).toEqual(['bimtek.certificate-issued']);
    expect(JSON.stringify(events)).not.toContain('Siti');
  });

  it('are one per seat, however many issue at the same moment', async () => {
    const held = await heldSession(
      [
        { guest: 'Satu', hours: 2 },
        { guest: 'Dua', hours: 2 },
      ],
      {
        trainerId: trainer,
      },
    );
    const once = () =>
      runCommand(system, async ctx =>
        ok(await issueCertificates(ctx, await listSessionGrants(ctx.tx, held.sessionId))),
      );
    const results = await Promise.all([once(), once(), once()]);
    const counts = results.map(result => (result.ok ? result.value.length : -1)).sort();
    expect(counts).toEqual([0, 0, 2]);
    const numbers = (await inPemda(home, tx => tx.select().from(certificate))).map(row => row.sequence);
    expect(numbers.sort((a, b) => a - b)).toEqual(numbers.map((_, at) => at + 1));
  });

  it('are not issued before the session is closed, nor by a learner, nor twice at once', async () => {
    const open = await heldSession([{ guest: 'Tiga', hours: 2 }], { trainerId: trainer, state: 'open' });
    expect(await ask(open.sessionId)).toMatchObject({ problems: [{ code: 'session-not-closed' }] });
    expect(await ask('bukan-id')).toMatchObject({ problems: [{ code: 'session-unknown' }] });
    const held = await heldSession([{ guest: 'Empat', hours: 2 }], { trainerId: trainer });
    const learner = { actor: actorOf(siti), pemda: home, clock };
    const refused = await runCommand(learner, ctx => askBatch(ctx, { sessionId: held.sessionId }));
    expect(refused).toMatchObject({ problems: [{ code: 'not-allowed' }] });
    const both = await Promise.all([ask(held.sessionId), ask(held.sessionId)]);
    expect(both.filter(result => result.ok)).toHaveLength(1);
    const [batches] = await inPemda(home, tx =>
      tx.select({ n: count() }).from(certificateBatch).where(eq(certificateBatch.sessionId, held.sessionId)),
    );
    expect(batches!.n).toBe(1);
  });
});

describe('a token of the QR code', () => {
  const judge = async (row: typeof certificate.$inferSelect, code = row.code) => {
    const known = await readInPemda(home, tx => getKnown(tx, clock.now()));
    const { token } = openPersonal(row)!;
    const place = { pemda: home, code };
    return judgeToken(token, place, { known, today: '2026-11-21', verify: verifyEd25519 });
  };

  it('holds what the record says, under its own address only, and still after the key was changed', async () => {
    const held = await heldSession([{ guest: 'Lima', hours: 2 }], { trainerId: trainer });
    const [row] = await issued(held);
    const facts = readToken(openPersonal(row!)!.token)!.facts;
    expect(facts).toMatchObject({ name: 'Lima', jp: 4, heldOn: '2026-11-12', number: row!.number });
    expect(await judge(row!)).toEqual({ outcome: 'valid', facts });
    expect(await judge(row!, 'abcdefghjkmnp')).toEqual({ outcome: 'altered', facts: null });
    const rotated = await runCommand(system, ctx => rotateIssuerKey(ctx));
    expect(rotated.ok).toBe(true);
    expect(await judge(row!)).toEqual({ outcome: 'rotated', facts });
  });

  it('is revoked with the certificate, for good; a new one is given where the reason allows it', async () => {
    const held = await heldSession(
      [
        { guest: 'Enam', hours: 2 },
        { guest: 'Tujuh', hours: 2 },
      ],
      {
        trainerId: trainer,
      },
    );
    const [first, second] = await issued(held);
    const revoke = (certificateId: string, reason: string, scope = manage()) =>
      runCommand(scope, ctx => revokeCertificate(ctx, { certificateId, reason }));
    expect(await revoke(first!.id, 'name-wrong', teach() as never)).toMatchObject({
      problems: [{ code: 'not-allowed' }],
    });
    expect(await revoke(first!.id, 'lain')).toMatchObject({ problems: [{ code: 'reason-missing' }] });
    expect((await revoke(first!.id, 'name-wrong')).ok).toBe(true);
    expect((await revoke(second!.id, 'not-attended')).ok).toBe(true);
    expect(await revoke(first!.id, 'misused')).toMatchObject({ problems: [{ code: 'revoked-already' }] });
    expect((await judge(first!)).outcome).toBe('revoked');
    const found = await readInPemda(home, tx => findPublicCertificate(tx, first!.code));
    expect(found).toMatchObject({ revokedFor: 'name-wrong', name: 'Enam' });
    const standings = await readInPemda(home, tx => listStandings(tx, held.sessionId));
    expect(standings.map(each => each.obstacles)).toEqual([[], [{ code: 'revoked-for-good' }]]);
    const rows = await issued(held);
    expect(rows).toHaveLength(3);
    expect(rows.at(-1)).toMatchObject({ seatId: first!.seatId, revokedAt: null });
    expect(rows.at(-1)!.number).not.toBe(first!.number);
  });
});

describe('what an office says about its certificates', () => {
  const save = (numberForm: string, asksTte: boolean, validYears: number | null, scope = manage()) =>
    runCommand(scope, ctx => saveSetting(ctx, { numberForm, asksTte, validYears }));

  it('is refused where numbers would not be unique', async () => {
    expect(await save('{number}/SERT', false, 11)).toMatchObject({
      problems: [
        { code: 'number-form-wrong', field: 'numberForm' },
        { code: 'valid-years-wrong', field: 'validYears' },
      ],
    });
    expect(await save('{number}/{year}', false, null, teach() as never)).toMatchObject({
      problems: [{ code: 'not-allowed' }],
    });
  });

  it('holds from the next certificate on: form of the number, expiry, waiting for the signature', async () => {
    expect((await save('800/{number}/DIKLAT/{year}', true, 3)).ok).toBe(true);
    const held = await heldSession([{ personId: budi, hours: 2 }], { trainerId: trainer });
    const [row] = await issued(held);
    expect(row!.number).toMatch(/^800\/\d{4}\/DIKLAT\/2026$/);
    expect(row).toMatchObject({ tte: 'waiting', expiresOn: '2029-11-21' });
    const told = await inPemda(home, tx =>
      tx
        .select()
        .from(outboxMessage)
        .where(eq(outboxMessage.key, `certificate-ready|${row!.id}`)),
    );
    expect(told).toEqual([]);
    expect((await save('{number}/BIMTEK/{pemda}/{year}', false, null)).ok).toBe(true);
  });

  it('starts the count again in a new year', async () => {
    const next = { ...system, clock: fixedClock('2026-12-31T17:30:00Z') };
    const held = await heldSession([{ guest: 'Tahun Baru', hours: 2 }], { trainerId: trainer });
    const grants = await readInPemda(home, tx => listSessionGrants(tx, held.sessionId));
    await runCommand(next, async ctx => ok(await issueCertificates(ctx, grants)));
    expect((await of(held))[0]!.number).toBe('0001/BIMTEK/33.25/2027');
  });
});

describe('a holder', () => {
  it('takes a copy of what is kept, and after the wish to be forgotten only the number stays', async () => {
    const dewi = await person('Dewi Lestari');
    const held = await heldSession([{ personId: dewi, hours: 2 }], { trainerId: trainer });
    const [row] = await issued(held);
    const parts = await readInPemda(home, tx => listOwnCertificateData(tx, { personId: dewi }));
    expect(parts[0]!.rows).toMatchObject([{ certificateNumber: row!.number, name: 'Dewi Lestari', jp: 4 }]);
    const gone = await runCommand(system, async ctx => ok(await forgetCertificates(ctx, { personId: dewi })));
    expect(gone).toMatchObject({ value: { rows: 1, keys: 1 } });
    const [left] = await of(held);
    expect(openPersonal(left!)).toBeNull();
    expect(left).toMatchObject({ personId: null, wrappedKey: null, number: row!.number });
    const shown = await readInPemda(home, tx => findPublicCertificate(tx, row!.code));
    expect(shown).toMatchObject({ name: null, number: row!.number, jp: 4 });
  });
});

import { randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { database, inPemda } from '#db/client.server.ts';
import { auditEvent } from '#db/schema/audit.ts';
import { personContact } from '#db/schema/identity.ts';
import { vendorIndex } from '#db/schema/registration.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { findAccount, insertAccount } from '~/identity/accounts.server.ts';
import { rotateContacts } from '~/identity/rotate-contacts.server.ts';
import { config } from '~/platform/config/config.server.ts';
import { currentKeyId } from '~/platform/crypto/index-keys.server.ts';
import { listDuplicateHints } from '~/registration/duplicates/list-duplicate-hints.server.ts';
import { listEntityMembers } from '~/registration/duplicates/list-entity-members.server.ts';
import { listVendorsByNumber } from '~/registration/duplicates/list-vendors-by-number.server.ts';
import { rotateVendorIndex } from '~/registration/duplicates/rotate-index.server.ts';
import { rotate } from '../../../../scripts/laris/rotate-index.ts';
import { typedAnswers } from '../story.ts';
import { far, sent } from './twins.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.drop());

const pemda = '33.25';
const keys = config().secrets as { index: string; oldIndex: readonly string[] };

/** What an operator does: a new key in front, the present one among the old. */
function newKey(keepOld = true) {
  const former = keys.index;
  keys.index = randomBytes(32).toString('hex');
  keys.oldIndex = keepOld ? [former, ...keys.oldIndex] : [];
  return former;
}
afterEach(() => {
  keys.oldIndex = [];
});

const nikOf = (serial: number) => typedAnswers(serial).nik.replaceAll(' ', '');
const findByNik = (serial: number) =>
  inPemda(pemda, tx => listVendorsByNumber(tx, pemda, 'nik', nikOf(serial)));
const keyIds = async () => {
  const rows = await inPemda(pemda, tx => tx.select().from(vendorIndex));
  return new Set(rows.map(row => row.keyId));
};
const contactOf = (n: number) => ({
  kind: 'phone' as const,
  value: `+62819000000${String(n).padStart(2, '0')}`,
});
const signUp = (n: number) =>
  database().transaction(tx =>
    insertAccount(tx, {
      name: 'Bu Baru',
      contact: contactOf(n),
      password: 'rahasia sekali',
      pemda,
      role: 'vendor',
    }),
  );

describe('while keys are changing', () => {
  it('a number is found before, during and after; written is under the new key alone', async () => {
    const { vendorId } = await sent(400, far(400));
    newKey();
    expect(await findByNik(400)).toEqual([vendorId]);
    const later = await sent(401, { ...far(401), nik: typedAnswers(400).nik });
    // The one stands under the old key, the other under the new one: still they are one entity, with a case.
    expect((await keyIds()).size).toBe(2);
    expect(await findByNik(400)).toEqual([vendorId, later.vendorId].sort());
    const [hint] = await inPemda(pemda, tx => listDuplicateHints(tx, later.vendorId));
    expect(hint).toMatchObject({ strong: true, other: { vendorId } });
    expect(await inPemda(pemda, tx => listEntityMembers(tx, vendorId))).toHaveLength(2);
    const done = await rotateVendorIndex(pemda);
    expect(done).toMatchObject({ dropped: 0, unreadable: 0, left: 0 });
    expect(done.rotated).toBeGreaterThan(4);
    keys.oldIndex = [];
    expect(await findByNik(400)).toEqual([vendorId, later.vendorId].sort());
    expect(await keyIds()).toEqual(new Set([currentKeyId()]));
  });

  it('an account signs in and cannot be opened twice', async () => {
    const personId = await signUp(1);
    newKey();
    expect((await findAccount(contactOf(1)))?.personId).toBe(personId);
    expect(await signUp(1)).toBeNull();
    await rotateContacts();
    expect((await findAccount(contactOf(1)))?.personId).toBe(personId);
    expect(await signUp(1)).toBeNull();
    keys.oldIndex = [];
    expect((await findAccount(contactOf(1)))?.personId).toBe(personId);
  });

  it('people sign in, sign up, search and send registrations all the while', async () => {
    for (let n = 10; n < 20; n++) await signUp(n);
    const known = await sent(410, far(410));
    newKey();
    let running = true;
    const failures: string[] = [];
    const everybody = [
      (async () => {
        for (let n = 10; running; n = n === 19 ? 10 : n + 1)
          if (!(await findAccount(contactOf(n)))) failures.push(`sign-in ${n}`);
      })(),
      (async () => {
        while (running) if ((await findByNik(410)).join() !== known.vendorId) failures.push('search');
      })(),
      (async () => {
        for (let n = 30; running && n < 60; n++)
          if ((await signUp(n)) === null) failures.push(`sign-up ${n}`);
      })(),
      (async () => {
        for (let serial = 420; running && serial < 440; serial++) await sent(serial, far(serial));
      })(),
    ];
    const outcomes = await Promise.all([rotateVendorIndex(pemda), rotateContacts()]);
    running = false;
    await Promise.all(everybody);
    expect(failures).toEqual([]);
    // What is written meanwhile is under the new key: nothing is left for a second run.
    expect(outcomes.map(outcome => outcome.left)).toEqual([0, 0]);
    keys.oldIndex = [];
    expect(await findByNik(410)).toEqual([known.vendorId]);
    for (let n = 10; n < 20; n++) expect(await findAccount(contactOf(n))).not.toBeNull();
  });

  it('broken off it goes on where it stood', async () => {
    newKey();
    const before = await inPemda(pemda, tx => tx.select().from(vendorIndex));
    // The first rows are done, as if the process had been killed behind its first batch.
    const half = rotateVendorIndex(pemda, () => {
      throw new Error('killed');
    });
    await expect(half).rejects.toThrow('killed');
    const again = await rotateVendorIndex(pemda);
    expect(again.left).toBe(0);
    const after = await inPemda(pemda, tx => tx.select().from(vendorIndex));
    const plain = (rows: typeof after) =>
      rows.map(row => `${row.vendorId} ${row.kind} ${row.sealed.toString('hex')}`).sort();
    expect(plain(after)).toEqual(plain(before));
    expect((await rotateVendorIndex(pemda)).rotated).toBe(0);
  });

  it('works even when the old key is lost: digests come from the sealed values', async () => {
    const [first] = await findByNik(410);
    newKey(false);
    expect(await findByNik(410)).toEqual([]);
    await rotateVendorIndex(pemda);
    expect(await findByNik(410)).toEqual([first]);
  });
});

describe('laris index rotate', () => {
  const said: string[] = [];
  const io = { stdin: process.stdin, say: (line: string) => void said.push(line) };

  it('tells how far it is, and when the old key may go', async () => {
    newKey();
    const outcome = await rotate([pemda, '32.16'], true, io);
    expect(outcome).toMatchObject({
      exit: 0,
      output: {
        left: 0,
        pemda: [
          { pemda, left: 0, unreadable: 0 },
          { pemda: '32.16', rotated: 0, left: 0 },
        ],
        contacts: { left: 0 },
      },
    });
    expect(said.some(line => /^33\.25: \d+ dari \d+ diganti$/.test(line))).toBe(true);
    expect(said.at(-1)).toContain('Kunci lama boleh dihapus');
    const contacts = await database().select().from(personContact);
    expect(new Set(contacts.map(row => row.keyId))).toEqual(new Set([currentKeyId()]));
  });

  it('leaves alone what it cannot open, says so, and drops what lost its key', async () => {
    const lost = await sent(450, far(450));
    const torn = await sent(451, far(451));
    newKey();
    await inPemda(pemda, async tx => {
      await tx.execute(sql`update vendor set wrapped_key = null where id = ${lost.vendorId}`);
      await tx.execute(
        sql`update vendor_index set sealed = '\\x00'::bytea || sealed where vendor_id = ${torn.vendorId} and kind = 'nib'`,
      );
    });
    const outcome = await rotate([pemda], false, io);
    expect(outcome).toMatchObject({ exit: 1, output: { left: 1, pemda: [{ unreadable: 1 }] } });
    expect(said.at(-1)).toContain('jangan dihapus');
    const rows = await inPemda(pemda, tx =>
      tx.select().from(vendorIndex).where(sql`vendor_id = ${lost.vendorId}`),
    );
    expect(rows).toEqual([]);
  });

  it('records each batch by count and key, no value', async () => {
    const events = await inPemda(pemda, tx => tx.select().from(auditEvent));
    const own = events.filter(event => event.type === 'registration.index-rotated');
    expect(own.length).toBeGreaterThan(3);
    for (const { data } of own) expect(Object.keys(data as object).sort()).toEqual(['keyId', 'rows']);
  });
});

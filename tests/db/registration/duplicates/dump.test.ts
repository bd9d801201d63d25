import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database, inPemda } from '#db/client.server.ts';
import { duplicateCase } from '#db/schema/registration/duplicates.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { insertAccount } from '~/identity/accounts.server.ts';
import { requestPasswordReset } from '~/identity/request-password-reset.server.ts';
import { fixedClock } from '~/platform/clock/clock.ts';
import { answerPage } from '~/registration/answers/answer-page.server.ts';
import { mergeVendors } from '~/registration/duplicates/merge-vendors.server.ts';
import { rotateVendorIndex } from '~/registration/duplicates/rotate-index.server.ts';
import { settleCase } from '~/registration/duplicates/settle-case.server.ts';
import { answerAll, as, makeVendor, officer, start, typedAnswers, value } from '../story.ts';
import { sent } from './twins.ts';

/** What must never be read in a copy of the database, as it is typed and in its normal forms. */
const owner = 'Sulistyaningrum';
const street = 'Gang Cempaka Wangi';
const note = 'Keduanya milik keluarga Hardjosoebroto';
const accountName = 'Mbak Prameswari';
const contact = '+628199887766';
const serials = [7001, 7002];
const personal = [
  ...[
    owner,
    street,
    note,
    'Hardjosoebroto',
    accountName,
    'Prameswari',
    contact,
    contact.slice(3),
    '0819-9887-766',
  ],
  ...serials.flatMap(serial => {
    const typed = typedAnswers(serial);
    const nik = typed.nik.replaceAll(' ', '');
    const phone = typed.phone.replace(/\D/g, '');
    const bank = typed.bankAccount.replace(/\D/g, '');
    return [
      typed.nik,
      nik,
      phone,
      phone.slice(1),
      `+62${phone.slice(1)}`,
      typed.phone,
      bank,
      typed.bankAccount,
    ];
  }),
];

/** A value as it would stand in the text of a dump: in clear, in hex, and in base64 at each of its three offsets. */
function spellings(text: string): string[] {
  const bytes = Buffer.from(text, 'utf8');
  const base64 = [0, 1, 2].map(offset => {
    const padded = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    // The letters at both ends depend on the neighbours.
    return padded.slice(offset === 0 ? 0 : offset + 1, -1);
  });
  return [text, bytes.toString('hex'), ...base64, Buffer.from(text, 'utf16le').toString('hex')];
}

let db: TestDatabase;
let client: postgres.Sql;
const tables = new Map<string, string>();

async function dump(): Promise<void> {
  const names = await client<{ name: string }[]>`
    select format('%I.%I', n.nspname, c.relname) as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`;
  for (const { name } of names) {
    // A connection for each: the driver leaves a socket paused after a COPY to the client.
    const own = postgres(db.ownerUrl, { max: 1, onnotice: () => {} });
    const chunks: Buffer[] = [];
    for await (const chunk of await own.unsafe(`copy (select * from ${name}) to stdout`).readable())
      chunks.push(chunk as Buffer);
    await own.end({ timeout: 1 });
    tables.set(name, Buffer.concat(chunks).toString('utf8'));
  }
}

beforeAll(async () => {
  db = await openTestDatabase();
  client = postgres(db.ownerUrl, { max: 1, onnotice: () => {} });
  const account = { name: accountName, contact: { kind: 'phone' as const, value: contact } };
  await database().transaction(tx =>
    insertAccount(tx, { ...account, password: 'rahasia sekali', pemda: '33.25', role: 'vendor' }),
  );
  const at = fixedClock('2026-11-19T02:00:00Z');
  value(await requestPasswordReset(contact, at, token => `http://laris.test/reset/${token}`));
  const given = { ownerName: owner, street: `${street} No. 12`, bankHolder: owner };
  const first = await sent(serials[0]!, given);
  const second = await sent(serials[1]!, { ...given, nib: typedAnswers(serials[0]!).nib });
  const third = await sent(7003, { ...given, nib: typedAnswers(serials[0]!).nib });
  const cases = await inPemda('33.25', tx => tx.select().from(duplicateCase));
  const caseOf = (a: string, b: string) => {
    const found = cases.find(row => [a, b].every(id => [row.vendorId, row.otherVendorId].includes(id)));
    return found?.id ?? '';
  };
  const office = officer();
  const why = { reason: 'spoke-with-owners' as const, note };
  value(
    await as(office, ctx =>
      settleCase(ctx, { caseId: caseOf(first.vendorId, third.vendorId), settlement: 'same-owner', ...why }),
    ),
  );
  value(
    await as(office, ctx =>
      mergeVendors(ctx, {
        ...{ caseId: caseOf(first.vendorId, second.vendorId), keptId: first.vendorId },
        ...{ values: { name: second.vendorId }, ...why },
      }),
    ),
  );
  const bank = { bankCode: '113', bankAccount: typedAnswers(serials[0]!).bankAccount, bankHolder: owner };
  for (const { actor, registrationId } of [first, third])
    value(
      await as(actor, ctx => answerPage(ctx, { registrationId, page: 'bank', typed: bank, later: false })),
    );
  // A draft, too: what is not sent rests no less.
  const drafting = await makeVendor();
  const { registrationId } = await start(drafting);
  await answerAll(drafting, registrationId, { ...typedAnswers(7004), ...given });
  await rotateVendorIndex('33.25');
  await dump();
});
afterAll(async () => {
  await client.end();
  await db.drop();
});

describe('a copy of the database', () => {
  it('is whole: every table of every schema, the jobs, the events and the outbox among them', () => {
    for (const name of [
      'public.vendor_index',
      'public.registration_answer',
      'public.audit_event',
      'public.person_contact',
    ])
      expect(tables.get(name)?.length, name).toBeGreaterThan(50);
    expect(tables.get('public.outbox_message')?.length).toBeGreaterThan(50);
    expect([...tables.keys()].some(name => name.startsWith('pgboss.'))).toBe(true);
    expect(tables.size).toBeGreaterThan(40);
    // What may be read is there: the dump does hold this story.
    expect(tables.get('public.vendor')).toContain(typedAnswers(serials[0]!).nib.replace(/\D/g, ''));
  });

  it('would be seen through by this test if a value stood in it', () => {
    const hidden = `xx${Buffer.from(`ab${owner}cd`).toString('base64')}yy`;
    expect(spellings(owner).some(one => hidden.includes(one))).toBe(true);
    expect(spellings(owner).some(one => Buffer.from(`..${owner}`).toString('hex').includes(one))).toBe(true);
    expect(spellings(owner).some(one => `nama ${owner}`.includes(one))).toBe(true);
  });

  it.each(personal)('does not tell %s, neither in clear nor in hex nor in base64', text => {
    for (const [name, content] of tables) {
      const lower = content.toLowerCase();
      for (const spelling of spellings(text)) {
        const found = content.includes(spelling) || lower.includes(spelling.toLowerCase());
        expect(found, `${name} holds ${spelling}`).toBe(false);
      }
    }
  });
});

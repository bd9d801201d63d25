import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database, inPemda, readInPemda } from '#db/client.server.ts';
import { product, productPhoto } from '#db/schema/catalog/products.ts';
import { qualityResult } from '#db/schema/catalog/quality.ts';
import { pemda, person, personContact } from '#db/schema/identity.ts';
import { promotionSlot } from '#db/schema/promotion.ts';
import { registration, registrationAnswer, vendor, vendorIndex } from '#db/schema/registration.ts';
import { seedStory } from '#db/seeds/load/seed-story.server.ts';
import { seed } from '#db/seeds/seed.server.ts';
import { bekasi } from '#db/seeds/stories/bekasi.ts';
import { tiny } from '#db/seeds/stories/tiny.ts';
import { orderValue } from '#db/seeds/story.ts';
import { tellStory } from '#db/seeds/tell-story.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { runCommand } from '~/audit/command.server.ts';
import { verifyChain } from '~/audit/verify-chain.server.ts';
import { checkProduct } from '~/catalog/findings/check-product.server.ts';
import { readPhotoFile } from '~/catalog/photos/photo-files.server.ts';
import { findAccount } from '~/identity/accounts.server.ts';
import { systemActor } from '~/identity/actor.ts';
import { demoAccounts } from '~/identity/demo-accounts.ts';
import { verifyPassword } from '~/identity/passwords.server.ts';
import { config } from '~/platform/config/config.server.ts';
import { blindIndex } from '~/platform/crypto/digest.server.ts';
import { openSeal } from '~/platform/crypto/sealing.server.ts';
import { ok } from '~/reference/result.ts';
import { digestLabel } from '~/registration/duplicates/index-kinds.ts';
import { listTotals } from '~/sales/list-totals.server.ts';

const story = tellStory(tiny);
let test: TestDatabase;
const said: string[] = [];

beforeAll(async () => {
  test = await openTestDatabase();
  await database().delete(pemda);
  await seed('tiny', line => said.push(line));
}, 180_000);

afterAll(() => test.drop());

const count = async (code: string, table: string) => {
  const [row] = await inPemda(code, tx =>
    tx.execute<{ n: number }>(sql`select count(*)::int as n from ${sql.identifier(table)}`),
  );
  return row!.n;
};

describe('seed tiny', () => {
  it('tells both pemda to the end and says what it does', async () => {
    const rows = await database().select().from(pemda);
    expect(rows.map(row => [row.id, row.story]).sort()).toEqual([
      ['32.16', 'tiny'],
      ['33.25', 'tiny'],
    ]);
    expect(rows.every(row => row.seededAt !== null)).toBe(true);
    expect(said.some(line => line.includes('bela-2023.json'))).toBe(true);
  });

  it('does nothing the second time', async () => {
    const before = await inPemda('33.25', tx => tx.execute(sql`select count from audit_head`));
    expect(await seed('tiny', () => {})).toMatchObject({ told: [] });
    expect(await inPemda('33.25', tx => tx.execute(sql`select count from audit_head`))).toEqual(before);
  });

  it('finds what it wrote when it was cut off: telling again changes no row', async () => {
    const tables = [
      'vendor',
      'product',
      'listing',
      'quality_result',
      'registration_answer',
      'sales_row',
      'quiz_attempt',
      'lesson_read',
      'promotion_round',
    ];
    const before = await Promise.all(tables.map(table => count('32.16', table)));
    await seedStory(bekasi, 'tiny', () => {});
    expect(await Promise.all(tables.map(table => count('32.16', table)))).toEqual(before);
  });

  it.each([
    ['an unknown story', 'atlantis', 'story-unknown'],
    ['the name of a method', 'toString', 'story-unknown'],
    ['another story than the one that stands', 'batang', 'other-story'],
  ])('refuses %s', async (_, name, code) => {
    await expect(seed(name, () => {})).rejects.toMatchObject({ code });
  });

  it('refuses a database with a pemda that no story made', async () => {
    await database().insert(pemda).values({ id: '35.79', name: 'Kota Batu', office: 'UKPBJ', story: null });
    await expect(seed('tiny', () => {})).rejects.toMatchObject({ code: 'real-database' });
    await database().delete(pemda).where(eq(pemda.id, '35.79'));
  });
});

describe('what the story holds', () => {
  it('counts the sales of the plan, once, through the real importer', async () => {
    const totals = await readInPemda('33.25', tx => listTotals(tx, { asOf: tiny.today }));
    expect(totals.reduce((sum, row) => sum + row.packages, 0)).toBe(story.book.sold.length);
    expect(totals.reduce((sum, row) => sum + row.valueRupiah, 0)).toBe(
      story.book.sold.reduce((sum, order) => sum + orderValue(order), 0),
    );
    expect(totals.some(row => row.source.includes('bela') && row.source.length > 1)).toBe(true);
  });

  it('keeps the pemda apart', async () => {
    expect(await count('33.25', 'vendor')).toBe(24 + 4 + 6 + 1);
    expect(await count('32.16', 'vendor')).toBe(12 + 2 + 5);
    const foreign = await inPemda('32.16', tx =>
      tx.select().from(vendor).where(eq(vendor.id, story.vendors[0]!.id)),
    );
    expect(foreign).toEqual([]);
  });

  it('seals what is personal under the key of its vendor and finds it by blind index', async () => {
    const told = story.vendors[0]!;
    const { secrets } = config();
    await inPemda('33.25', async tx => {
      const [kept] = await tx.select().from(vendor).where(eq(vendor.id, told.id));
      const [own] = await tx.select().from(registration).where(eq(registration.vendorId, told.id));
      const answers = await tx
        .select()
        .from(registrationAnswer)
        .where(eq(registrationAnswer.registrationId, own!.id));
      const nik = answers.find(answer => answer.question === 'nik')!;
      expect(nik.value).toBeNull();
      expect(openSeal(secrets.column, told.id, kept!.wrappedKey!).open('nik', nik.sealed!)).toBe(told.nik);
      expect(answers.find(answer => answer.question === 'kbliCode')!.value).toBe(told.kbli);
      const digest = blindIndex(secrets.index, '33.25', digestLabel('nik'), told.nik);
      const [found] = await tx.select().from(vendorIndex).where(eq(vendorIndex.digest, digest));
      expect(found?.vendorId).toBe(told.id);
    });
  });

  it('writes no personal value into any event', async () => {
    const events = await inPemda('33.25', tx =>
      tx.execute<{ data: unknown }>(sql`select data, subject from audit_event`),
    );
    const text = JSON.stringify(events);
    for (const { nik, npwp, phone, owner } of story.vendors) {
      for (const value of [nik, npwp, phone.slice(3), owner]) expect(text.includes(value)).toBe(false);
    }
  });

  it('leaves an unbroken chain of events', async () => {
    expect((await verifyChain('33.25')).faults).toEqual([]);
    expect((await verifyChain('32.16')).faults).toEqual([]);
  });

  it('has accounts of every role that sign in with the password of the file', async () => {
    for (const account of demoAccounts) {
      const found = await findAccount(account.contact);
      expect(found?.memberships).toEqual([
        { pemda: account.pemda, role: account.role, rights: account.rights },
      ]);
      expect(await verifyPassword(found!.passwordHash!, account.password)).toBe(true);
    }
    const roles = new Set(
      demoAccounts.filter(one => one.pemda === '33.25').map(one => `${one.role} ${one.rights}`),
    );
    expect(roles).toEqual(
      new Set(['vendor full', 'ukpbj full', 'ukpbj view', 'trainer full', 'opd full', 'officer full']),
    );
  });

  it('names no person in clear', async () => {
    const rows = await database().select().from(person);
    const contacts = await database().select().from(personContact);
    const text = JSON.stringify([rows, contacts].map(all => all.map(row => JSON.stringify(row))));
    expect(text.includes(story.vendors[0]!.phone)).toBe(false);
    expect(rows.length).toBeGreaterThan(24 + 12);
  });
});

describe('products of the story', () => {
  it('have the verdict that an edit of the product would store', async () => {
    const sample = story.products.filter((_, i) => i % 23 === 0);
    await runCommand({ actor: systemActor('33.25'), pemda: '33.25' }, async ctx => {
      for (const { id } of sample) {
        const [kept] = await ctx.tx.select().from(qualityResult).where(eq(qualityResult.productId, id));
        const now = await checkProduct(ctx, id);
        // The seed looks only for similar prices, and more narrowly: what else stands around may differ.
        const withoutPeers = (codes: { check: string; code: string }[]) =>
          codes
            .filter(one => !/^(P03|P04|U04|U06|D0|T13)/.test(one.check))
            .map(one => one.code)
            .sort();
        expect(withoutPeers(kept!.findings)).toEqual(withoutPeers(now.findings));
        expect(kept!.ruleSet).toBe(now.ruleSet);
        expect(Object.keys(kept!.mayGoOut).sort()).toEqual(['e-katalog', 'gratis-ongkir', 'mbiz', 'tisera']);
      }
      return ok(null);
    });
  });

  it('show photos whose files are there, whole and small', async () => {
    const [photo] = await inPemda('33.25', tx => tx.select().from(productPhoto).limit(1));
    for (const thumb of [false, true]) {
      const bytes = await readPhotoFile('33.25', photo!.sha256, thumb);
      expect(bytes?.subarray(8, 12).toString()).toBe('WEBP');
    }
  });

  it('carry what the owner wrote', async () => {
    const told =
      story.products.find(one => one.netContent === '250 g') ?? story.products.find(one => one.netContent)!;
    const [kept] = await inPemda('33.25', tx => tx.select().from(product).where(eq(product.id, told.id)));
    expect(kept).toMatchObject({ title: told.title, category: told.category, priceRupiah: told.priceRupiah });
    expect(kept!.netContent).toBeGreaterThan(0);
  });

  it('stand in the showcase: the first round is drawn and published', async () => {
    const slots = await inPemda('33.25', tx => tx.select().from(promotionSlot));
    expect(slots.length).toBeGreaterThan(2);
    expect(new Set(slots.map(slot => slot.vendorId)).size).toBe(slots.length);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { runCommand } from '~/audit/command.server.ts';
import { acceptFinding } from '~/catalog/findings/accept-finding.server.ts';
import { checkProducts } from '~/catalog/findings/check-products.server.ts';
import { endAcceptance, letFindingPass, type Passing } from '~/catalog/findings/let-finding-pass.server.ts';
import { listAcceptedFindings } from '~/catalog/findings/list-accepted-findings.server.ts';
import { editProduct } from '~/catalog/products/edit-product.server.ts';
import { findQuality } from '~/catalog/products/read-product.server.ts';
import { type Actor, visitor } from '~/identity/actor.ts';
import { fixedClock } from '~/platform/clock/clock.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { addTo, codes, draftOf, now, openShop, photograph, type Shop } from './shop.ts';

const pemda = '33.25';
const personId = newId();
const officer = { kind: 'person', personId, pemda, role: 'ukpbj', rights: 'full' } as const;
let db: TestDatabase;
let shop: Shop;
beforeAll(async () => {
  db = await openTestDatabase();
  shop = await openShop();
});
afterAll(() => db.drop());

/** Net content in title and field differ: a stop that is not of the law. */
const differing = (more: Record<string, string> = {}) => addTo(shop, { netContent: '200 g', ...more });
const stop = { check: 'T21-isi-beda', code: 'title-content-differs' };
const quality = (id: string) => inPemda(pemda, tx => findQuality(tx, id));

const pass = (productId: string, more: Partial<Passing> = {}, actor: Actor = officer, at = now) =>
  runCommand({ actor, pemda, clock: fixedClock(at) }, ctx =>
    letFindingPass(ctx, { productId, ...stop, reason: 'label-was-read', untilOn: '2027-05-01', ...more }),
  );

describe('letFindingPass', () => {
  it('lets a stop pass on every channel, with who, why and until', async () => {
    const id = await differing();
    await photograph(shop, id);
    await pass(id, { code: 'description-content-differs' });
    const before = await quality(id);
    expect(before?.stops.mbiz).toContain('title-content-differs');
    expect(codes(await pass(id))).toEqual([]);
    const after = await quality(id);
    expect(after?.stops.mbiz).not.toContain('title-content-differs');
    expect(after?.accepted).toContainEqual(
      expect.objectContaining({
        code: 'title-content-differs',
        severity: 'stop',
        waiver: expect.objectContaining({
          who: personId,
          as: 'office',
          why: 'label-was-read',
          until: '2027-05-01',
        }),
      }),
    );
    expect(
      await inPemda(pemda, tx => listAcceptedFindings(tx, { today: '2026-11-21', productId: id })),
    ).toContainEqual(
      expect.objectContaining({ ...stop, acceptedAs: 'office', acceptedBy: personId, untilOn: '2027-05-01' }),
    );
  });
  it('holds to its last day', async () => {
    const id = await differing();
    await pass(id, { untilOn: '2026-12-01' });
    const judged = async (at: string) => {
      const verdicts = await inPemda(pemda, tx => checkProducts({ tx, pemda, clock: fixedClock(at) }, [id]));
      return verdicts.get(id);
    };
    expect((await judged('2026-12-01T03:00:00Z'))?.stops.mbiz).not.toContain(stop.code);
    expect((await judged('2026-12-01T03:00:00Z'))?.dueOn).toBe('2026-12-02');
    expect((await judged('2026-12-02T03:00:00Z'))?.stops.mbiz).toContain(stop.code);
    const listed = (today: string) =>
      inPemda(pemda, tx => listAcceptedFindings(tx, { today, productId: id }));
    expect([await listed('2026-12-01'), await listed('2026-12-02')].map(rows => rows.length)).toEqual([1, 0]);
  });
  it('covers the evidence that was seen and not what comes in its place', async () => {
    const id = await differing();
    await pass(id);
    expect((await quality(id))?.stops.mbiz).not.toContain(stop.code);
    await runCommand(shop.scope, ctx =>
      editProduct(ctx, {
        productId: id,
        change: draftOf({ title: 'Emping Melinjo Bu Siti 900 g', netContent: '200 g' }),
      }),
    );
    expect((await quality(id))?.stops.mbiz).toContain(stop.code);
  });
  it('does not let pass what the law demands', async () => {
    const id = await addTo(shop, { pirtNumber: '123' });
    const legal = { check: 'L03-pirt-bentuk', code: 'pirt-malformed' };
    const found = (await quality(id))?.findings.find(({ check }) => check === legal.check);
    expect(found?.severity).toBe('stop');
    expect(codes(await pass(id, { check: legal.check, code: found!.code }))).toEqual([
      'finding-must-be-repaired',
    ]);
  });
  it.each([
    ['product-missing', { productId: newId() }],
    ['finding-missing', { code: 'somebody-elses' }],
    ['reason-unknown', { reason: 'photo-is-enough' }],
    ['reason-unknown', { reason: 'Sudah saya telepon Bu Siti' }],
    ['until-out-of-range', { untilOn: '2026-11-20' }],
    ['until-out-of-range', { untilOn: '2027-11-22' }],
    ['until-out-of-range', { untilOn: '2027-02-30' }],
  ])('refuses with %s', async (code, more) => {
    expect(codes(await pass(await differing(), more))).toEqual([code]);
  });
  it('is the office’s alone, in its own pemda', async () => {
    const id = await differing();
    const others: Actor[] = [
      shop.scope.actor,
      { ...officer, rights: 'view' },
      { ...officer, role: 'opd' },
      { ...officer, pemda: '32.16' },
      visitor,
    ];
    for (const actor of others) expect(codes(await pass(id, {}, actor))).toEqual(['not-allowed']);
  });
});

describe('what an owner accepted', () => {
  it('is kept with who and as what', async () => {
    const id = await addTo(shop);
    await photograph(shop, id);
    const accepted = await runCommand(shop.scope, ctx =>
      acceptFinding(ctx, {
        productId: id,
        check: 'F02-jumlah-foto',
        code: 'photo-few',
        reason: 'photo-is-enough',
      }),
    );
    expect(codes(accepted)).toEqual([]);
    expect((await quality(id))?.accepted[0]?.waiver).toMatchObject({ as: 'owner', who: shop.personId });
  });
  it('can be let pass by the office as well, and ended by it', async () => {
    const id = await addTo(shop);
    await photograph(shop, id);
    const few = { check: 'F02-jumlah-foto', code: 'photo-few' };
    await runCommand(shop.scope, ctx =>
      acceptFinding(ctx, { productId: id, ...few, reason: 'photo-is-enough' }),
    );
    expect(codes(await pass(id, few))).toEqual([]);
    expect((await quality(id))?.accepted[0]?.waiver.as).toBe('office');
    const end = (actor: Actor) =>
      runCommand({ actor, pemda, clock: fixedClock(now) }, ctx =>
        endAcceptance(ctx, { productId: id, ...few }),
      );
    expect(codes(await end(shop.scope.actor))).toEqual(['not-allowed']);
    expect(codes(await end(officer))).toEqual([]);
    expect((await quality(id))?.findings.map(({ code }) => code)).toContain('photo-few');
    expect(codes(await end(officer))).toEqual(['finding-missing']);
  });
});

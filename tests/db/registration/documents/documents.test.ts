import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { eq, sql } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database, inPemda } from '#db/client.server.ts';
import { auditEvent } from '#db/schema/audit.ts';
import { vendorDocument } from '#db/schema/registration/documents.ts';
import { registration, vendor } from '#db/schema/registration.ts';
import { actingPdf, cardPhoto, pdfFile } from '#tests/support/papers.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { fixedClock } from '~/platform/clock/clock.ts';
import { config } from '~/platform/config/config.server.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { dateDocument } from '~/registration/documents/date-document.server.ts';
import { clearDocuments, destroyDocumentJob } from '~/registration/documents/destroy-document.job.server.ts';
import { keepDocument } from '~/registration/documents/keep-document.server.ts';
import { listDocumentFiles } from '~/registration/documents/list-document-files.server.ts';
import { listDocuments } from '~/registration/documents/list-documents.server.ts';
import { findOwnDocument, seeDocument } from '~/registration/documents/open-document.server.ts';
import { removeDocument } from '~/registration/documents/remove-document.server.ts';
import { sendDocument } from '~/registration/documents/send-document.server.ts';
import { as, makeOfficer, makeVendor, officer, start, value } from '../story.ts';
import { keep, paperOf, smallPhoto } from './papers-of.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.drop());

const pemda = '33.25';
const read = <T>(run: Parameters<typeof inPemda<T>>[1], where = pemda) => inPemda(where, run);

async function makeSender() {
  const actor = await makeVendor();
  return { actor, ...(await start(actor)) };
}

async function moveTo(
  vendorId: string,
  status: 'submitted' | 'sent-back' | 'accepted' | 'refused',
  at: string,
) {
  await read(async tx => {
    await tx.update(vendor).set({ status }).where(eq(vendor.id, vendorId));
    await tx
      .update(registration)
      .set({ status, submittedAt: new Date(at) })
      .where(eq(registration.vendorId, vendorId));
  });
}

/** Everything that storage holds, as one text. */
function everythingStored(): Buffer {
  const folder = path.join(config().dataDir, 'files');
  const files = (readdirSync(folder, { recursive: true }) as string[]).map(name => path.join(folder, name));
  return Buffer.concat(files.filter(file => statSync(file).isFile()).map(file => readFileSync(file)));
}

async function filesOf(documentId: string): Promise<string[]> {
  const folder = path.join(config().dataDir, 'files', pemda, 'documents', documentId);
  return readdirSync(folder).sort();
}

async function eventsAbout(subject: string) {
  const rows = await read(tx => tx.select().from(auditEvent).where(eq(auditEvent.subject, subject)));
  return rows.map(({ type, data, actor }) => ({ type, data, actor }));
}

describe('a document', () => {
  it('is kept, listed, and opened by its owner as a picture of two sizes', async () => {
    const { actor, vendorId } = await makeSender();
    const photo = await cardPhoto({ width: 1200, height: 900 });
    const made = await paperOf(photo);
    const { documentId } = value(
      await as(actor, ctx => keepDocument(ctx, { vendorId, kind: 'ktp', ...made })),
    );
    const [listed] = await read(tx => listDocuments(tx, vendorId));
    expect(listed).toMatchObject({
      ...{ id: documentId, kind: 'ktp', format: 'webp', width: 1200, height: 900, pages: null },
      ...{ size: made.paper.whole.length, expiresOn: null, sentAs: 'vendor', remarks: [] },
    });
    const open = (size: 'small' | 'whole') =>
      read(tx => findOwnDocument(tx, { actor, pemda }, { documentId, size }));
    const whole = await open('whole');
    expect(whole?.bytes.equals(made.paper.whole)).toBe(true);
    expect(await sharp((await open('small'))!.bytes).metadata()).toMatchObject({ width: 480, height: 360 });
    expect(await eventsAbout(documentId)).toEqual([
      {
        type: 'registration.document-sent',
        data: { vendorId, kind: 'ktp', replaced: null },
        actor: actor.personId,
      },
    ]);
  });

  it('lies sealed: nothing of it is found in storage, and it opens nowhere else', async () => {
    const { actor, vendorId } = await makeSender();
    const made = await paperOf(await actingPdf());
    const { documentId } = value(
      await as(actor, ctx => keepDocument(ctx, { vendorId, kind: 'nib', ...made })),
    );
    const stored = everythingStored();
    expect(stored.length).toBeGreaterThan(1000);
    for (const known of ['%PDF-', 'RIFF', 'WEBP', 'JFIF']) expect(stored.includes(known), known).toBe(false);
    expect(stored.includes(made.paper.whole.subarray(100, 164))).toBe(false);
    expect(await filesOf(documentId)).toEqual(['whole']);
    const other = await makeSender();
    await keep(other.actor, other.vendorId, 'nib', { seed: 7 });
    const [theirs] = await read(tx => listDocuments(tx, other.vendorId));
    // Exchanged on the disk it does not open, whoever asks.
    const folder = path.join(config().dataDir, 'files', pemda, 'documents');
    const { copyFileSync } = await import('node:fs');
    copyFileSync(path.join(folder, documentId, 'whole'), path.join(folder, theirs!.id, 'whole'));
    const sought = { documentId: theirs!.id, size: 'whole' as const };
    await expect(read(tx => findOwnDocument(tx, { actor: other.actor, pemda }, sought))).rejects.toThrow();
  });

  it('cannot be read in a dump of the database', async () => {
    const { actor, vendorId } = await makeSender();
    const photo = await smallPhoto(3);
    await keep(actor, vendorId, 'ktp', { seed: 3 });
    const [row] = await read(tx =>
      tx.select().from(vendorDocument).where(eq(vendorDocument.vendorId, vendorId)),
    );
    const { sha256 } = await paperOf(photo);
    expect(JSON.stringify(row)).not.toContain(sha256);
    expect(row?.digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('sent twice is one; another one replaces it, and the first is destroyed', async () => {
    const { actor, vendorId } = await makeSender();
    const first = value(await keep(actor, vendorId, 'ktp'));
    expect(value(await keep(actor, vendorId, 'ktp'))).toEqual(first);
    const second = value(await keep(actor, vendorId, 'ktp', { seed: 2 }));
    expect((await read(tx => listDocuments(tx, vendorId))).map(({ id }) => id)).toEqual([second.documentId]);
    const [former] = await read(tx =>
      tx.select().from(vendorDocument).where(eq(vendorDocument.id, first.documentId)),
    );
    expect(former).toMatchObject({ replacedBy: second.documentId });
    expect(former?.endedAt && former.destroyedAt).toBeTruthy();
    expect(await read(tx => listDocumentFiles(tx, vendorId))).toEqual(
      ['small', 'whole'].map(size => `${pemda}/documents/${second.documentId}/${size}`),
    );
    await destroyDocumentJob.run(pemda, { documentId: first.documentId });
    await destroyDocumentJob.run(pemda, { documentId: first.documentId });
    expect(await filesOf(first.documentId)).toEqual([]);
    expect(await filesOf(second.documentId)).toEqual(['small', 'whole']);
  });

  it('asks for the destruction in the same transaction', async () => {
    const { actor, vendorId } = await makeSender();
    const { documentId } = value(await keep(actor, vendorId, 'place'));
    value(await as(actor, ctx => removeDocument(ctx, { documentId })));
    const jobs = await database().execute(
      sql`select data from pgboss.job where name = 'registration.destroy-document' and data->>'documentId' = ${documentId}`,
    );
    expect(jobs).toHaveLength(1);
    expect(await read(tx => listDocuments(tx, vendorId))).toEqual([]);
    expect(await as(actor, ctx => removeDocument(ctx, { documentId }))).toMatchObject({
      problems: [{ code: 'document-unknown' }],
    });
  });

  it('that the office may have decided on stays in the history until its time is over', async () => {
    const { actor, vendorId } = await makeSender();
    const { documentId } = value(await keep(actor, vendorId, 'ktp', { at: '2026-11-01T02:00:00Z' }));
    await moveTo(vendorId, 'sent-back', '2026-11-02T02:00:00Z');
    value(await keep(actor, vendorId, 'ktp', { seed: 2 }));
    const row = async () => {
      const rows = await read(tx =>
        tx.select().from(vendorDocument).where(eq(vendorDocument.id, documentId)),
      );
      return rows[0];
    };
    expect(await row()).toMatchObject({ destroyedAt: null });
    await clearDocuments(pemda, fixedClock('2036-11-18T00:00:00Z'));
    expect(await row()).toMatchObject({ destroyedAt: null });
    await clearDocuments(pemda, fixedClock('2036-11-21T00:00:00Z'));
    expect((await row())?.destroyedAt).toEqual(new Date('2036-11-21T00:00:00Z'));
  });

  it('two at once of one kind end as one current document', async () => {
    const { actor, vendorId } = await makeSender();
    const made = await Promise.all([1, 2, 3, 4].map(async seed => paperOf(await smallPhoto(seed))));
    const results = await Promise.all(
      made.map(paper => as(actor, ctx => keepDocument(ctx, { vendorId, kind: 'npwp', ...paper }))),
    );
    expect(results.every(result => result.ok)).toBe(true);
    expect(await read(tx => listDocuments(tx, vendorId))).toHaveLength(1);
    const rows = await read(tx =>
      tx.select().from(vendorDocument).where(eq(vendorDocument.vendorId, vendorId)),
    );
    expect(rows).toHaveLength(4);
  });
});

describe('who may', () => {
  it('another vendor, another pemda, a view right: nobody learns that it is there', async () => {
    const { actor, vendorId } = await makeSender();
    const { documentId } = value(await keep(actor, vendorId, 'ktp'));
    const stranger = await makeVendor();
    const foreign = await makeVendor('32.16');
    const head = officer(pemda, 'view');
    const made = await paperOf(await smallPhoto(9));
    const codeOf = (result: { ok: boolean; problems?: { code: string }[] }) => result.problems?.[0]?.code;
    for (const other of [stranger, head])
      expect(codeOf(await as(other, ctx => keepDocument(ctx, { vendorId, kind: 'ktp', ...made })))).toBe(
        'not-allowed',
      );
    expect(codeOf(await as(foreign, ctx => keepDocument(ctx, { vendorId, kind: 'ktp', ...made })))).toBe(
      'vendor-unknown',
    );
    const sought = { documentId, size: 'whole' as const };
    for (const other of [stranger, foreign]) {
      expect(codeOf(await as(other, ctx => removeDocument(ctx, { documentId })))).toBe('document-unknown');
      expect(codeOf(await as(other, ctx => dateDocument(ctx, { documentId, expiresOn: '2027-01-01' })))).toBe(
        'document-unknown',
      );
      expect(codeOf(await as(other, ctx => seeDocument(ctx, sought)))).toBe('document-unknown');
      const where = other.pemda;
      expect(await read(tx => findOwnDocument(tx, { actor: other, pemda: where }, sought), where)).toBeNull();
    }
    expect(await read(tx => listDocuments(tx, vendorId), '32.16')).toEqual([]);
    expect(await filesOf(documentId)).toEqual(['small', 'whole']);
  });

  it('the office looks, and each look is in the log of the vendor', async () => {
    const { actor, vendorId } = await makeSender();
    const { documentId } = value(await keep(actor, vendorId, 'ktp'));
    const staff = await makeOfficer();
    const sought = { documentId, size: 'small' as const };
    expect(await read(tx => findOwnDocument(tx, { actor: staff, pemda }, sought))).toBeNull();
    for (const person of [staff, officer(pemda, 'view')])
      expect(value(await as(person, ctx => seeDocument(ctx, sought))).bytes.length).toBeGreaterThan(100);
    expect((await eventsAbout(vendorId)).map(({ type, data }) => ({ type, data }))).toEqual([
      { type: 'registration.document-seen', data: { documentId, kind: 'ktp' } },
      { type: 'registration.document-seen', data: { documentId, kind: 'ktp' } },
    ]);
  });

  it('an officer without consent of this vendor sees and sends nothing', async () => {
    const { actor, vendorId } = await makeSender();
    const { documentId } = value(await keep(actor, vendorId, 'ktp'));
    const helper = { ...officer(), role: 'officer' as const };
    const sought = { documentId, size: 'whole' as const };
    expect(await as(helper, ctx => seeDocument(ctx, sought))).toMatchObject({
      problems: [{ code: 'document-unknown' }],
    });
    expect(await keep(helper, vendorId, 'ktp', { seed: 5 })).toMatchObject({
      problems: [{ code: 'not-allowed' }],
    });
  });

  it('nothing can be kept or opened once the vendor’s key is destroyed', async () => {
    const { actor, vendorId } = await makeSender();
    const { documentId } = value(await keep(actor, vendorId, 'ktp'));
    await read(tx => tx.update(vendor).set({ wrappedKey: null }).where(eq(vendor.id, vendorId)));
    const sought = { documentId, size: 'whole' as const };
    expect(await read(tx => findOwnDocument(tx, { actor, pemda }, sought))).toBeNull();
    expect(await keep(actor, vendorId, 'ktp', { seed: 2 })).toMatchObject({ ok: false });
  });
});

describe('when', () => {
  it.each([
    ['submitted', false, false],
    ['sent-back', true, true],
    ['accepted', true, false],
    ['refused', false, false],
  ] as const)('%s: sends %s, removes %s', async (status, sends, removes) => {
    const { actor, vendorId } = await makeSender();
    const { documentId } = value(await keep(actor, vendorId, 'ktp'));
    await moveTo(vendorId, status, '2026-11-20T02:00:00Z');
    expect((await keep(actor, vendorId, 'halal', { seed: 4 })).ok).toBe(sends);
    expect((await as(actor, ctx => removeDocument(ctx, { documentId }))).ok).toBe(removes);
  });

  it('no more than sixty in a day', async () => {
    const { actor, vendorId } = await makeSender();
    const made = await paperOf(await smallPhoto(1));
    const at = '2026-11-19T02:00:00Z';
    await read(tx =>
      tx.insert(vendorDocument).values(
        Array.from({ length: 60 }, () => ({
          ...{ pemdaId: pemda, id: newId(), vendorId, kind: 'ktp' as const, format: 'webp' as const },
          ...{
            size: 1,
            digest: 'x',
            sentAt: new Date(at),
            sentBy: actor.personId,
            sentAs: 'vendor' as const,
          },
          endedAt: new Date(at),
        })),
      ),
    );
    const send = (when: string) =>
      as(actor, ctx => keepDocument(ctx, { vendorId, kind: 'ktp', ...made }), when);
    expect(await send('2026-11-19T20:00:00Z')).toMatchObject({ problems: [{ code: 'document-quota' }] });
    expect((await send('2026-11-20T03:00:00Z')).ok).toBe(true);
  });
});

describe('validity', () => {
  it('is noted on papers that run out, and on no other', async () => {
    const { actor, vendorId } = await makeSender();
    const pirt = value(await keep(actor, vendorId, 'pirt'));
    const date = (documentId: string, expiresOn: string) =>
      as(actor, ctx => dateDocument(ctx, { documentId, expiresOn }));
    expect(await date(pirt.documentId, '2026-11-18')).toMatchObject({
      problems: [{ code: 'expiry-past', field: 'expiresOn' }],
    });
    value(await date(pirt.documentId, '2027-03-31'));
    const [listed] = await read(tx => listDocuments(tx, vendorId));
    expect(listed?.expiresOn).toBe('2027-03-31');
    const ktp = value(await keep(actor, vendorId, 'ktp', { seed: 2 }));
    expect(await date(ktp.documentId, '2027-03-31')).toMatchObject({
      problems: [{ code: 'expiry-not-asked' }],
    });
    // A new paper has a date of its own.
    value(await keep(actor, vendorId, 'pirt', { seed: 8 }));
    const again = await read(tx => listDocuments(tx, vendorId));
    expect(again.find(({ kind }) => kind === 'pirt')?.expiresOn).toBeNull();
  });
});

describe('a plain form', () => {
  it('keeps what is good and names what is not; nothing is written then', async () => {
    const { actor, vendorId } = await makeSender();
    const send = (kind: string, bytes: Buffer | null) =>
      sendDocument({ vendorId, kind, bytes }, command => as(actor, command));
    expect(await send('ktp', null)).toMatchObject({
      problems: [{ code: 'document-too-large', field: 'file' }],
    });
    expect(await send('sim', await smallPhoto(1))).toMatchObject({
      problems: [{ code: 'document-kind-missing' }],
    });
    expect(await send('ktp', Buffer.alloc(0))).toMatchObject({ problems: [{ code: 'document-missing' }] });
    expect(await read(tx => listDocuments(tx, vendorId))).toEqual([]);
    expect((await send('nib', await pdfFile(2))).ok).toBe(true);
    expect(await read(tx => listDocuments(tx, vendorId))).toMatchObject([
      { kind: 'nib', format: 'pdf', pages: 2 },
    ]);
  });
});

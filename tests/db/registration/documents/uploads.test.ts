import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { and, eq, like } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { auditEvent } from '#db/schema/audit.ts';
import { documentUpload, vendorDocument } from '#db/schema/registration/documents.ts';
import { vendor } from '#db/schema/registration.ts';
import {
  cardPhoto,
  encryptedPdf,
  heicPhoto,
  jpegAndHtml,
  pdfFile,
  pixelBomb,
  svgWithScript,
  zipBomb,
} from '#tests/support/papers.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { fixedClock } from '~/platform/clock/clock.ts';
import { config } from '~/platform/config/config.server.ts';
import { sha256 } from '~/platform/crypto/digest.server.ts';
import { clearDocuments } from '~/registration/documents/destroy-document.job.server.ts';
import { findUpload } from '~/registration/documents/find-upload.server.ts';
import { listDocuments } from '~/registration/documents/list-documents.server.ts';
import { openUpload } from '~/registration/documents/open-upload.server.ts';
import { settleUpload } from '~/registration/documents/settle-upload.server.ts';
import { uploadFile } from '~/registration/documents/upload-file.server.ts';
import { as, makeVendor, officer, start, value } from '../story.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.drop());

const pemda = '33.25';
const now = new Date('2026-11-19T02:00:00Z');
type Person = Awaited<ReturnType<typeof makeVendor>>;

async function makeSender() {
  const actor = await makeVendor();
  return { actor, ...(await start(actor)) };
}

function find(actor: Person, uploadId: string, at = now) {
  return inPemda(actor.pemda, tx => findUpload(tx, { actor, pemda: actor.pemda, now: at }, uploadId));
}

async function* inPieces(bytes: Buffer, size = 7_001) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Begins an upload and brings all of its bytes. */
async function bring(actor: Person, vendorId: string, bytes: Buffer, kind = 'ktp') {
  const { uploadId } = value(
    await as(actor, ctx => openUpload(ctx, { vendorId, kind, length: bytes.length })),
  );
  const upload = (await find(actor, uploadId))!;
  await uploadFile.append(uploadId, upload.key, 0, inPieces(bytes));
  return uploadId;
}

async function settle(actor: Person, uploadId: string, expected: string) {
  const upload = (await find(actor, uploadId))!;
  return settleUpload(upload, expected, command => as(actor, command));
}

const onDisk = (uploadId: string) => path.join(config().dataDir, 'uploads', 'documents', uploadId);
const documentsOf = (vendorId: string) => inPemda(pemda, tx => listDocuments(tx, vendorId));

describe('an upload', () => {
  it('is begun, brought, and ends as a document; the answer names the hash of what arrived', async () => {
    const { actor, vendorId } = await makeSender();
    const photo = await cardPhoto({ width: 600, height: 400 });
    const uploadId = await bring(actor, vendorId, photo);
    const settled = value(await settle(actor, uploadId, sha256(photo)));
    const [document] = await documentsOf(vendorId);
    expect(settled).toEqual({ kept: true, documentId: document!.id, sha256: sha256(photo) });
    expect(existsSync(onDisk(uploadId))).toBe(false);
    // The answer got lost: asked again it says the same, and to another hash it says no.
    expect(value(await settle(actor, uploadId, sha256(photo)))).toEqual(settled);
    expect(await settle(actor, uploadId, sha256('lain'))).toMatchObject({
      problems: [{ code: 'document-damaged' }],
    });
    expect(await documentsOf(vendorId)).toHaveLength(1);
  });

  it('asked for its receipt by ten at once makes one document', async () => {
    const { actor, vendorId } = await makeSender();
    const photo = await cardPhoto({ width: 300, height: 200 });
    const uploadId = await bring(actor, vendorId, photo);
    const upload = (await find(actor, uploadId))!;
    const run = (command: Parameters<typeof as>[1]) => as(actor, command);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => settleUpload(upload, sha256(photo), run as never)),
    );
    const kept = answers.map(answer => (answer.ok && answer.value.kept ? answer.value.documentId : null));
    expect(new Set(kept).size).toBe(1);
    expect(await documentsOf(vendorId)).toHaveLength(1);
  });

  it('lies encrypted from its first byte, and goes on at any byte', async () => {
    const { actor, vendorId } = await makeSender();
    const photo = await cardPhoto({ width: 800, height: 600, seed: 5 });
    const { uploadId } = value(
      await as(actor, ctx => openUpload(ctx, { vendorId, kind: 'ktp', length: photo.length })),
    );
    const { key } = (await find(actor, uploadId))!;
    let at = 0;
    for (const step of [1, 15, 16, 17, 1_000, 33, 4_096]) {
      at = await uploadFile.append(uploadId, key, at, inPieces(photo.subarray(at, at + step)));
      expect(await uploadFile.size(uploadId)).toBe(at);
    }
    expect(await settle(actor, uploadId, sha256(photo))).toMatchObject({
      problems: [{ code: 'upload-unfinished' }],
    });
    await uploadFile.append(uploadId, key, at, inPieces(photo.subarray(at)));
    const sealed = readFileSync(onDisk(uploadId));
    expect(sealed.length).toBe(photo.length);
    expect(sealed.includes('JFIF')).toBe(false);
    for (const from of [0, 500, 5_000])
      expect(sealed.includes(photo.subarray(from, from + 32)), String(from)).toBe(false);
    expect((await uploadFile.read(uploadId, key)).equals(photo)).toBe(true);
    expect(value(await settle(actor, uploadId, sha256(photo)))).toMatchObject({ kept: true });
  });

  it('changed on its way is not kept', async () => {
    const { actor, vendorId } = await makeSender();
    const photo = await cardPhoto({ width: 300, height: 200 });
    const uploadId = await bring(actor, vendorId, photo);
    expect(value(await settle(actor, uploadId, sha256('yang dikirim HP')))).toEqual({
      kept: false,
      problem: { code: 'document-damaged' },
    });
    expect(await documentsOf(vendorId)).toEqual([]);
  });

  it('is nobody else’s: not found for strangers, another pemda, view rights, and after four days', async () => {
    const { actor, vendorId } = await makeSender();
    const uploadId = await bring(actor, vendorId, await cardPhoto({ width: 300, height: 200 }));
    expect(await find(actor, uploadId)).toMatchObject({ kind: 'ktp', vendorId });
    expect(await find(await makeVendor(), uploadId)).toBeNull();
    expect(await find(await makeVendor('32.16'), uploadId)).toBeNull();
    expect(await find(officer(), uploadId)).toBeNull();
    expect(await find({ ...officer(), role: 'officer' }, uploadId)).toBeNull();
    expect(await find({ ...actor, rights: 'view' }, uploadId)).toBeNull();
    expect(await find(actor, uploadId, new Date('2026-11-23T01:59:00Z'))).not.toBeNull();
    expect(await find(actor, uploadId, new Date('2026-11-23T02:01:00Z'))).toBeNull();
  });

  it('that no phone came back for is forgotten, its bytes too', async () => {
    const { actor, vendorId } = await makeSender();
    const uploadId = await bring(actor, vendorId, await cardPhoto({ width: 300, height: 200 }));
    await clearDocuments(pemda, fixedClock('2026-11-22T02:00:00Z'));
    expect(existsSync(onDisk(uploadId))).toBe(true);
    await clearDocuments(pemda, fixedClock('2026-11-24T02:00:00Z'));
    expect(existsSync(onDisk(uploadId))).toBe(false);
    expect(await find(actor, uploadId)).toBeNull();
  });
});

describe('limits', () => {
  const codeOf = async (actor: Person, vendorId: string, kind: string, length: number) => {
    const result = await as(actor, ctx => openUpload(ctx, { vendorId, kind, length }));
    return result.ok ? 'ok' : result.problems[0]!.code;
  };

  it('kind, length and owner are asked before a byte travels', async () => {
    const { actor, vendorId } = await makeSender();
    expect(await codeOf(actor, vendorId, 'sim', 100)).toBe('document-kind-unknown');
    for (const length of [0, -1, 1.5, Number.NaN])
      expect(await codeOf(actor, vendorId, 'ktp', length)).toBe('upload-length-wrong');
    expect(await codeOf(actor, vendorId, 'ktp', 10 * 1024 * 1024 + 1)).toBe('document-too-large');
    expect(await codeOf(await makeVendor(), vendorId, 'ktp', 100)).toBe('not-allowed');
    expect(await codeOf(await makeVendor('32.16'), vendorId, 'ktp', 100)).toBe('vendor-unknown');
    await inPemda(pemda, tx => tx.update(vendor).set({ status: 'submitted' }).where(eq(vendor.id, vendorId)));
    expect(await codeOf(actor, vendorId, 'ktp', 100)).toBe('documents-locked');
  });

  it('twelve unfinished, or forty megabytes, are enough; a finished one makes room', async () => {
    const { actor, vendorId } = await makeSender();
    const photo = await cardPhoto({ width: 300, height: 200 });
    const first = await bring(actor, vendorId, photo);
    for (let n = 1; n < 12; n++) expect(await codeOf(actor, vendorId, 'ktp', 100)).toBe('ok');
    expect(await codeOf(actor, vendorId, 'ktp', 100)).toBe('upload-quota');
    value(await settle(actor, first, sha256(photo)));
    expect(await codeOf(actor, vendorId, 'ktp', 100)).toBe('ok');
    const other = await makeSender();
    const large = 10 * 1024 * 1024;
    for (let n = 0; n < 4; n++) expect(await codeOf(other.actor, other.vendorId, 'ktp', large)).toBe('ok');
    expect(await codeOf(other.actor, other.vendorId, 'ktp', 100)).toBe('upload-quota');
  });
});

const hostile: [string, string, () => Promise<Buffer> | Buffer][] = [
  ['a pixel bomb', 'document-too-many-pixels', () => pixelBomb(50_000, 50_000)],
  ['a ZIP bomb called .jpg', 'document-office-or-zip', zipBomb],
  ['a drawing with a script', 'document-drawing', () => svgWithScript],
  ['an iPhone photo', 'document-heic', () => heicPhoto],
  ['31 pages', 'pdf-too-many-pages', () => pdfFile(31)],
  ['a locked PDF', 'pdf-encrypted', encryptedPdf],
  ['half a PDF', 'pdf-broken', async () => (await pdfFile(3)).subarray(0, 700)],
  ['half a photo', 'document-broken', async () => (await cardPhoto()).subarray(0, 20_000)],
];

describe('what nobody should send', () => {
  it.each(hostile)(
    '%s is refused with its code, once and again, and nothing is kept',
    async (_, code, make) => {
      const { actor, vendorId } = await makeSender();
      const bytes = await make();
      const uploadId = await bring(actor, vendorId, bytes);
      const refused = { kept: false, problem: { code } };
      expect(value(await settle(actor, uploadId, sha256(bytes)))).toEqual(refused);
      expect(value(await settle(actor, uploadId, sha256(bytes)))).toEqual(refused);
      expect(await documentsOf(vendorId)).toEqual([]);
      const rows = await inPemda(pemda, tx =>
        tx.select().from(vendorDocument).where(eq(vendorDocument.vendorId, vendorId)),
      );
      expect(rows).toEqual([]);
      expect(existsSync(onDisk(uploadId))).toBe(false);
      const events = await inPemda(pemda, tx =>
        tx
          .select()
          .from(auditEvent)
          .where(and(eq(auditEvent.subject, uploadId), like(auditEvent.type, 'registration.upload-%'))),
      );
      expect(events.map(({ type, data }) => [type, data])).toEqual([
        ['registration.upload-opened', { vendorId, kind: 'ktp' }],
        ['registration.upload-refused', { vendorId, kind: 'ktp', code }],
      ]);
    },
  );

  it('a photo that is also a web page is kept as a photo only', async () => {
    const { actor, vendorId } = await makeSender();
    const bytes = await jpegAndHtml();
    const uploadId = await bring(actor, vendorId, bytes);
    expect(value(await settle(actor, uploadId, sha256(bytes)))).toMatchObject({ kept: true });
    const [document] = await documentsOf(vendorId);
    expect(document).toMatchObject({ format: 'webp', width: 800, height: 600 });
  });

  it('what was decided while it travelled is not overruled: the phone keeps its copy', async () => {
    const { actor, vendorId } = await makeSender();
    const photo = await cardPhoto({ width: 300, height: 200 });
    const uploadId = await bring(actor, vendorId, photo);
    await inPemda(pemda, tx => tx.update(vendor).set({ status: 'submitted' }).where(eq(vendor.id, vendorId)));
    expect(await settle(actor, uploadId, sha256(photo))).toMatchObject({
      problems: [{ code: 'documents-locked' }],
    });
    const [row] = await inPemda(pemda, tx =>
      tx.select().from(documentUpload).where(eq(documentUpload.id, uploadId)),
    );
    expect(row).toMatchObject({ settledAt: null, documentId: null, refusal: null });
    expect(existsSync(onDisk(uploadId))).toBe(true);
  });
});

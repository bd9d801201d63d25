import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { consentOnPaper } from '~/registration/assistance/consent-on-paper.server.ts';
import { drawConsentForm } from '~/registration/assistance/draw-consent-form.server.ts';
import { findAssistedRegistration } from '~/registration/assistance/find-assisted-registration.server.ts';
import { withdrawConsent } from '~/registration/assistance/withdraw-consent.server.ts';
import { keepDocument } from '~/registration/documents/keep-document.server.ts';
import { listDocuments } from '~/registration/documents/list-documents.server.ts';
import { as, codeOf, someone, startFor, value } from './field-work.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.drop());

const photo = () =>
  sharp({ create: { width: 900, height: 1200, channels: 3, background: '#ddd8cc' } })
    .jpeg()
    .toBuffer();
const give = (officer: ReturnType<typeof someone>, registrationId: string, bytes: Buffer | null) =>
  consentOnPaper({ registrationId, bytes }, run => as(officer, run));
const find = (registrationId: string, officerId: string) =>
  inPemda('33.25', tx => findAssistedRegistration(tx, { registrationId, officerId }));

describe('consent on paper', () => {
  it('opens the draft and is kept with the vendor’s papers, sealed', async () => {
    const officer = someone('officer');
    const registrationId = await startFor(officer);
    value(await give(officer, registrationId, await photo()));
    const draft = await find(registrationId, officer.personId);
    expect(draft?.consentKind).toBe('paper');
    expect(draft?.answers.phone).toMatch(/^\+62/);
    const papers = await inPemda('33.25', tx => listDocuments(tx, draft!.vendorId));
    expect(papers.map(paper => [paper.kind, paper.sentAs])).toEqual([['consent-paper', 'officer']]);
    expect(codeOf(await give(officer, registrationId, await photo()))).toBe('consent-given-already');
  });

  it('that is no paper leaves everything shut', async () => {
    const officer = someone('officer');
    const registrationId = await startFor(officer);
    expect(codeOf(await give(officer, registrationId, Buffer.from('setuju')))).toBe('document-unknown-type');
    expect(codeOf(await give(officer, registrationId, Buffer.alloc(0)))).toBe('document-missing');
    expect(codeOf(await give(officer, registrationId, null))).toBe('document-too-large');
    expect((await find(registrationId, officer.personId))?.consentedAt).toBeNull();
  });

  it('is the officer’s own to attach, and not after consent was taken back', async () => {
    const officer = someone('officer');
    const registrationId = await startFor(officer);
    expect(codeOf(await give(someone('officer'), registrationId, await photo()))).toBe('assistance-unknown');
    expect(codeOf(await give(someone('vendor'), registrationId, await photo()))).toBe('not-allowed');
    value(await as(officer, ctx => withdrawConsent(ctx, { registrationId })));
    expect(codeOf(await give(officer, registrationId, await photo()))).toBe('assistance-over');
  });

  it('comes before any other paper', async () => {
    const officer = someone('officer');
    const registrationId = await startFor(officer);
    const draft = await find(registrationId, officer.personId);
    const { preparePaperApart } = await import('~/platform/paper/prepare-paper-apart.server.ts');
    const paper = await preparePaperApart(await photo());
    if (typeof paper === 'string') throw new Error(paper);
    const early = { vendorId: draft!.vendorId, kind: 'ktp' as const, paper, sha256: 'a'.repeat(64) };
    expect(codeOf(await as(officer, ctx => keepDocument(ctx, early)))).toBe('not-allowed');
  });
});

describe('the form to sign', () => {
  it('is one small page, whatever is written on it', async () => {
    const words = {
      title: 'Lembar persetujuan pendaftaran usaha',
      office: 'UKPBJ Kabupaten Batang',
      intro: 'Saya setuju dengan yang tertulis di bawah ini.',
      points: Array.from(
        { length: 6 },
        (_, n) => `${n} ${'Data itu milik saya dan boleh saya ambil alih. '.repeat(3)}`,
      ),
      lines: ['Nama pemilik', 'Nama usaha', 'Nomor HP', 'Tempat dan tanggal'],
      signature: 'Tanda tangan atau cap jempol',
      notes: 'Catatan',
      scan: 'Pindai untuk membuka pendaftaran ini lagi.',
      number: 'Nomor pendaftaran 1a2b3c',
    };
    const link = 'https://laris.batangkab.go.id/officer/registrations/01900000-0000-7000-8000-000000000001';
    const form = await drawConsentForm(words, link);
    expect(form.subarray(0, 5).toString()).toBe('%PDF-');
    expect(form.length).toBeLessThan(150 * 1024);
    expect(form.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
  });
});

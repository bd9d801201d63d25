import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda, readInPemda } from '#db/client.server.ts';
import { certificate } from '#db/schema/bimtek/certificates.ts';
import { outboxMessage } from '#db/schema/messages.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { signPdf } from '#tests/unit/bimtek/certificates/sign-pdf.ts';
import { runCommand } from '~/audit/command.server.ts';
import { claimCertificate } from '~/bimtek/certificates/claim-certificate.server.ts';
import { type CertificateRow, findCertificate } from '~/bimtek/certificates/find-certificate.server.ts';
import { forgetCertificates } from '~/bimtek/certificates/forget-certificates.server.ts';
import { getCertificateFile } from '~/bimtek/certificates/get-certificate-file.server.ts';
import { getDrawnPaper, getPaper } from '~/bimtek/certificates/get-paper.server.ts';
import { issueCertificates } from '~/bimtek/certificates/issue-certificates.server.ts';
import { listOwnPage } from '~/bimtek/certificates/list-claimable.server.ts';
import { listSessionGrants } from '~/bimtek/certificates/list-session-grants.server.ts';
import { revokeCertificate } from '~/bimtek/certificates/revoke-certificate.server.ts';
import { saveSetting } from '~/bimtek/certificates/save-setting.server.ts';
import { takeSignedPaper } from '~/bimtek/certificates/take-signed-paper.server.ts';
import { ownKnowledge } from '~/bimtek/credentials/own-knowledge.server.ts';
import { verifyCredential } from '~/bimtek/credentials/verify-credential.server.ts';
import { recordLessonRead } from '~/bimtek/learning/record-lesson-read.server.ts';
import { submitQuiz } from '~/bimtek/learning/submit-quiz.server.ts';
import { translate } from '~/i18n/namespaces.server.ts';
import { systemActor } from '~/identity/actor.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { storage } from '~/platform/storage/storage.server.ts';
import { ok } from '~/reference/result.ts';
import { course, filledForm } from '../a-learner.ts';
import { actorOf, clock, heldSession, home, person } from './a-held-session.ts';

const t = translate('id');
let db: TestDatabase;
let trainer: string;
let office: string;

beforeAll(async () => {
  db = await openTestDatabase();
  trainer = await person('Rina Wulandari', 'trainer');
  office = await person('Kantor', 'ukpbj');
});
afterAll(() => db.drop());

const system = { actor: systemActor(home), pemda: home, clock };
const teach = () => ({ actor: actorOf(trainer, 'trainer'), pemda: home, clock });
const manage = () => ({ actor: actorOf(office, 'ukpbj'), pemda: home, clock });
const find = async (id: string): Promise<CertificateRow> =>
  (await readInPemda(home, tx => findCertificate(tx, id)))!;
const tte = (asksTte: boolean) =>
  runCommand(manage(), ctx =>
    saveSetting(ctx, { numberForm: '{number}/BIMTEK/{pemda}/{year}', asksTte, validYears: null }),
  );

/** A certificate of a session of one, as the setting of the moment has it. */
async function issue(name: string): Promise<CertificateRow> {
  const personId = await person(name);
  const { sessionId } = await heldSession([{ personId, hours: 2 }], { trainerId: trainer });
  const issued = await runCommand(system, async ctx =>
    ok(await issueCertificates(ctx, await listSessionGrants(ctx.tx, sessionId))),
  );
  if (!issued.ok) throw new Error('not issued');
  return find(issued.value[0]!);
}
const bring = (certificateId: string, bytes: Buffer | null, scope = teach()) =>
  runCommand(scope, ctx => takeSignedPaper(ctx, { certificateId, bytes }));

describe('a certificate that waits for the official signature', () => {
  it('is taken back signed, and then the signed paper is what everybody gets', async () => {
    await tte(true);
    const row = await issue('Siti Aminah');
    expect(await getPaper(row, t)).toBeNull();
    for (const file of ['certificate.pdf', 'badge.png', 'credential.json'])
      expect(await getCertificateFile(row, file, t)).toBeNull();
    const drawn = (await getDrawnPaper(row, t))!;
    const signed = signPdf(drawn);
    expect((await bring(row.id, signed)).ok).toBe(true);
    const after = await find(row.id);
    expect(after).toMatchObject({ tte: 'signed', signedBy: trainer });
    expect((await getPaper(after, t))!.equals(signed)).toBe(true);
    const kept = await storage().open(after.signedFile!);
    expect(kept!.size).toBeGreaterThan(signed.length);
    const told = await inPemda(home, tx =>
      tx
        .select()
        .from(outboxMessage)
        .where(eq(outboxMessage.key, `certificate-ready|${row.id}`)),
    );
    expect(told).toHaveLength(1);
    expect(await bring(row.id, signed)).toMatchObject({ problems: [{ code: 'tte-not-waiting' }] });
  });

  it('stays as it was when the wrong thing is brought', async () => {
    await tte(true);
    const [row, other] = [await issue('Budi'), await issue('Wati')];
    const unsigned = (await getDrawnPaper(row, t))!;
    const foreign = signPdf((await getDrawnPaper(other, t))!);
    const codes = async (bytes: Buffer | null) => {
      const result = await bring(row.id, bytes);
      return result.ok ? 'taken' : result.problems[0];
    };
    expect(await codes(null)).toMatchObject({ code: 'file-over-cap', field: 'file', data: { megabytes: 5 } });
    expect(await codes(Buffer.alloc(0))).toMatchObject({ code: 'file-missing', field: 'file' });
    expect(await codes(Buffer.from('halo'))).toMatchObject({ code: 'paper-not-pdf', field: 'file' });
    expect(await codes(unsigned)).toMatchObject({ code: 'paper-unsigned' });
    expect(await codes(foreign)).toMatchObject({ code: 'paper-of-another' });
    const learner = { actor: actorOf(row.personId!), pemda: home, clock };
    expect(await bring(row.id, signPdf(unsigned), learner as never)).toMatchObject({
      problems: [{ code: 'not-allowed' }],
    });
    expect(await bring(newId(), signPdf(unsigned))).toMatchObject({
      problems: [{ code: 'certificate-unknown' }],
    });
    expect(await find(row.id)).toMatchObject({ tte: 'waiting', signedFile: null });
    await runCommand(manage(), ctx =>
      revokeCertificate(ctx, { certificateId: row.id, reason: 'name-wrong' }),
    );
    expect(await bring(row.id, signPdf(unsigned))).toMatchObject({ problems: [{ code: 'tte-not-waiting' }] });
  });

  it('takes its signed paper along when the holder is forgotten', async () => {
    await tte(true);
    const row = await issue('Dewi');
    await bring(row.id, signPdf((await getDrawnPaper(row, t))!));
    const { signedFile, personId } = await find(row.id);
    const gone = await runCommand(system, async ctx => ok(await forgetCertificates(ctx, { personId })));
    expect(gone).toMatchObject({ value: { files: [signedFile] } });
    expect(await getPaper(await find(row.id), t)).toBeNull();
  });
});

describe('the files of a certificate', () => {
  it('are a paper, a badge and a credential that a stranger can check, until it is taken back', async () => {
    await tte(false);
    const row = await issue('Łukasz Ñandú');
    const file = async (name: string, of = row) => getCertificateFile(of, name, t);
    const paper = (await file('certificate.pdf'))!;
    expect(Buffer.from(paper.bytes).subarray(0, 5).toString()).toBe('%PDF-');
    expect(Buffer.from((await file('certificate.pdf'))!.bytes).equals(Buffer.from(paper.bytes))).toBe(true);
    const verdict = async (bytes: Uint8Array) =>
      readInPemda(home, tx =>
        verifyCredential(bytes, { now: clock.now(), knowledge: ownKnowledge({ tx, pemda: home, clock }) }),
      );
    const names = ['badge.png', 'credential.json', 'credential.jwt'];
    for (const name of names)
      expect(await verdict((await file(name))!.bytes), name).toMatchObject({ valid: true, reasons: [] });
    const text = new TextDecoder().decode((await file('credential.json'))!.bytes);
    const swapped = new TextEncoder().encode(text.replace('Łukasz Ñandú', 'Orang Lain'));
    expect((await verdict(swapped)).reasons).toEqual(['altered']);
    expect(await file('lain.exe')).toBeNull();
    await runCommand(manage(), ctx => revokeCertificate(ctx, { certificateId: row.id, reason: 'misused' }));
    const before = (await file('credential.json'))!.bytes;
    expect((await verdict(before)).reasons).toEqual(['revoked']);
    const revoked = await find(row.id);
    for (const name of ['certificate.pdf', ...names]) expect(await file(name, revoked)).toBeNull();
  });
});

describe('the certificate of a course', () => {
  const learner = async (name: string) => ({ actor: actorOf(await person(name)), pemda: home, clock });
  type Scope = Awaited<ReturnType<typeof learner>>;
  const claim = (scope: Scope, id = course.id) =>
    runCommand(scope, ctx => claimCertificate(ctx, { course: id }));
  const page = (scope: Scope) => readInPemda(home, tx => listOwnPage(tx, scope.actor.personId));
  async function finish(scope: Scope) {
    for (const { id } of course.lessons)
      await runCommand(scope, ctx => recordLessonRead(ctx, { course: course.id, lesson: id }));
    await runCommand(scope, ctx => submitQuiz(ctx, filledForm()));
  }

  it('is given once everything is done, and asked again it is the same one', async () => {
    await tte(false);
    const scope = await learner('Yuni');
    expect(await claim(scope)).toMatchObject({ problems: [{ code: 'course-incomplete' }] });
    expect(await claim(scope, 'tidak-ada')).toMatchObject({ problems: [{ code: 'course-unknown' }] });
    await finish(scope);
    expect((await page(scope)).claimable).toMatchObject([{ course: course.id, left: 0, obstacles: [] }]);
    const both = await Promise.all([claim(scope), claim(scope)]);
    const ids = both.map(result => (result.ok ? result.value.certificateId : result.problems[0]?.code));
    const { held, claimable } = await page(scope);
    expect(held).toHaveLength(1);
    expect(claimable).toEqual([]);
    expect(ids).toContain(held[0]!.id);
    expect(await claim(scope)).toEqual({ ok: true, value: { certificateId: held[0]!.id } });
    expect(held[0]).toMatchObject({ ground: 'course', jp: course.jp, courseVersion: course.version });
    expect(held[0]!.heldUntil).toBe('2026-11-21');
  });

  it('is not given again after it was misused', async () => {
    const scope = await learner('Toni');
    await finish(scope);
    const claimed = await claim(scope);
    const certificateId = claimed.ok ? claimed.value.certificateId : '';
    await runCommand(manage(), ctx => revokeCertificate(ctx, { certificateId, reason: 'misused' }));
    expect(await claim(scope)).toMatchObject({ problems: [{ code: 'revoked-for-good' }] });
    expect((await page(scope)).claimable[0]!.obstacles).toEqual([{ code: 'revoked-for-good' }]);
  });

  it('names another one’s certificate to nobody', async () => {
    const scope = await learner('Lain');
    const [row] = await inPemda(home, tx => tx.select().from(certificate).limit(1));
    const own = await readInPemda(home, tx => findCertificate(tx, row!.id, scope.actor.personId));
    expect(own).toBeNull();
  });
});

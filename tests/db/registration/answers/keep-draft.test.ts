import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { auditEvent } from '#db/schema/audit.ts';
import { registrationDraft, registrationStep } from '#db/schema/registration/drafts.ts';
import { anyMoves } from '#tests/soak/registration/moves.ts';
import { play } from '#tests/soak/registration/play.ts';
import { productServer } from '#tests/soak/registration/product-server.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { filled, questionPages, world } from '#tests/unit/registration/answers/filled.ts';
import { hostile } from '#tests/unit/registration/answers/hostile.ts';
import { answerPage } from '~/registration/answers/answer-page.server.ts';
import { wholeCharacters } from '~/registration/answers/drafts/draft-form.ts';
import { type KeepDraft, keepDraft } from '~/registration/answers/drafts/keep-draft.server.ts';
import { findSheetOfPerson, findSheetOfRegistration } from '~/registration/answers/find-sheet.server.ts';
import { readAnswer } from '~/registration/answers/read-answer.ts';
import { savePage } from '~/registration/answers/save-page.server.ts';
import { as, makeVendor, officer, start, submitted, typedAnswers } from '../story.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.drop());

const t0 = Date.parse('2026-11-21T02:00:00Z');
const at = (ms: number) => new Date(t0 + ms).toISOString();

async function begin() {
  const actor = await makeVendor();
  const { registrationId, vendorId } = await start(actor, at(0));
  const draft = (change: Partial<KeepDraft> = {}): KeepDraft => ({
    registrationId,
    page: 'nib',
    writer: 'phone',
    shown: t0 + 100,
    sentAt: t0 + 200,
    touched: 'nib',
    entries: [{ question: 'nib', text: '9120 40', at: t0 + 150 }],
    ...change,
  });
  const keep = (change?: Partial<KeepDraft>, ms = 1000) =>
    as(actor, ctx => keepDraft(ctx, draft(change)), at(ms));
  const save = (page: string, typed: Record<string, string>, ms: number, later = false) =>
    as(actor, ctx => savePage(ctx, { registrationId, page, typed, later, shown: null }), at(ms));
  const sheet = async () => (await inPemda('33.25', tx => findSheetOfPerson(tx, actor.personId)))!;
  return { actor, registrationId, vendorId, draft, keep, save, sheet };
}

const code = (result: { ok: boolean; problems?: { code: string }[] }) =>
  result.ok ? 'ok' : result.problems?.[0]?.code;

describe('what is being typed', () => {
  it('is kept as it is, wrong or half, and shown again', async () => {
    const { keep, sheet } = await begin();
    expect(await keep()).toEqual({ ok: true, value: { keptAt: new Date(at(1000)) } });
    expect((await sheet()).drafts).toEqual({ nib: '9120 40' });
    expect((await sheet()).answers).toEqual({});
    expect((await sheet()).knownAt).toEqual({ nib: t0 + 150 });
  });

  it('rests sealed, whatever it is, and no event speaks of it', async () => {
    const { registrationId, keep } = await begin();
    await keep({
      page: 'business',
      touched: null,
      entries: [{ question: 'businessName', text: 'Warung Rahasia', at: t0 + 5 }],
    });
    const [row] = await inPemda('33.25', tx =>
      tx.select().from(registrationDraft).where(sql`registration_id = ${registrationId}`),
    );
    expect(row?.sealed?.toString('latin1')).not.toContain('Rahasia');
    const events = await inPemda('33.25', tx => tx.select().from(auditEvent));
    expect(JSON.stringify(events.map(event => event.data))).not.toContain('Rahasia');
    const opened = events.filter(
      event => event.subject === registrationId && event.type.endsWith('page-opened'),
    );
    expect(opened.map(event => event.data)).toEqual([{ page: 'business' }]);
  });

  it('gives way to what was saved after it, and not to what was saved before', async () => {
    const { keep, save, sheet } = await begin();
    await keep();
    const { nib, kbliCode, kbliEdition } = typedAnswers(3001);
    await save('nib', { nib, kbliCode, kbliEdition }, 2000);
    expect((await sheet()).drafts).toEqual({});
    await keep({ entries: [{ question: 'nib', text: 'late', at: t0 + 1900 }] }, 3000);
    expect((await sheet()).drafts).toEqual({});
    await keep({ entries: [{ question: 'nib', text: 'newer', at: t0 + 2900 }] }, 3000);
    expect((await sheet()).drafts).toEqual({ nib: 'newer' });
    await keep({ entries: [{ question: 'nib', text: nib, at: t0 + 3900 }] }, 4000);
    expect((await sheet()).drafts).toEqual({});
    await keep({ entries: [{ question: 'nib', text: 'newer', at: t0 + 2900 }] }, 5000);
    expect((await sheet()).drafts).toEqual({});
  });

  it('is kept from a page sent wrong, too: without script nothing is lost either', async () => {
    const { save, sheet } = await begin();
    const typed = { nib: '9120 4051 234', kbliCode: '10794', kbliEdition: '2020' };
    const result = await save('nib', typed, 1000);
    expect(result).toMatchObject({
      ok: true,
      value: { complete: false, next: 'nib', problems: [{ code: 'nib-wrong-length', field: 'nib' }] },
    });
    expect((await sheet()).answers).toEqual({});
    expect((await sheet()).drafts).toEqual(typed);
    await save('nib', { ...typed, nib: '9120405123456' }, 2000, true);
    expect(Object.keys((await sheet()).answers).sort()).toEqual(['kbliCode', 'kbliEdition', 'nib']);
    expect((await sheet()).drafts).toEqual({});
  });

  it('left for later keeps right answers as answers and the rest as typed', async () => {
    const { save, sheet } = await begin();
    await save('nib', { nib: '9120405123456', kbliCode: 'kripik', kbliEdition: '' }, 1000, true);
    expect((await sheet()).answers).toEqual({ nib: '9120405123456' });
    expect((await sheet()).drafts).toEqual({ kbliCode: 'kripik' });
  });

  it('is refused to others, for other pages, once locked, and from the future', async () => {
    const { actor, registrationId, draft, keep } = await begin();
    const by = async (who: typeof actor) => code(await as(who, ctx => keepDraft(ctx, draft()), at(1000)));
    expect(await by(await makeVendor())).toBe('not-allowed');
    expect(await by({ ...officer(), role: 'officer' })).toBe('not-allowed');
    expect(await by({ ...actor, rights: 'view' })).toBe('not-allowed');
    expect(await by(await makeVendor('32.16'))).toBe('registration-unknown');
    expect(code(await keep({ page: 'bunga' }))).toBe('page-unknown');
    expect(code(await keep({ page: 'tax' }))).toBe('draft-unreadable');
    const entries = [{ question: 'nib' as const, text: '9', at: t0 + 100_000 }];
    expect(code(await keep({ entries }, 1000))).toBe('draft-ahead');
    expect(registrationId).toBeTruthy();
    const sent = await submitted(3002, '33.25', at(0));
    const late = await as(
      sent.actor,
      ctx => keepDraft(ctx, draft({ registrationId: sent.registrationId })),
      at(1000),
    );
    expect(code(late)).toBe('registration-locked');
  });

  it('is gone once the registration is sent, but what is asked later stays open', async () => {
    const { actor, registrationId } = await submitted(3003, '33.25', at(0));
    const bank = { bankCode: '113', bankAccount: '3012 3456', bankHolder: 'Siti Aminah' };
    const page = { registrationId, page: 'bank', typed: bank, later: false };
    expect(await as(actor, ctx => answerPage(ctx, page), at(5000))).toMatchObject({ ok: true });
    const sheet = await inPemda('33.25', tx => findSheetOfRegistration(tx, registrationId));
    expect(sheet?.answers).toMatchObject({ ...bank, bankAccount: '30123456' });
    expect(sheet?.drafts).toEqual({});
  });
});

describe('hostile text', () => {
  it('ends as an answer in its normal form or as a draft as it was typed, in every field of every page', async () => {
    const { save, sheet } = await begin();
    let ms = 1000;
    for (const [name, text] of Object.entries(hostile)) {
      for (const { page, questions } of questionPages) {
        ms += 10;
        const typed = Object.fromEntries(questions.map(question => [question, text]));
        const result = await save(page, typed, ms, true);
        expect(result.ok, name).toBe(true);
        const { answers, drafts } = await sheet();
        for (const question of questions) {
          const read = readAnswer(question, text, world);
          const whole = wholeCharacters(text.slice(0, 5000));
          if (read.ok) expect(answers[question], `${name} in ${question}`).toBe(read.value);
          else if (answers[question] !== undefined || text !== '')
            expect(drafts[question], `${name} in ${question}`).toBe(whole);
        }
      }
    }
  });
});

describe('how far a page is', () => {
  const steps = (registrationId: string) =>
    inPemda('33.25', tx =>
      tx.select().from(registrationStep).where(sql`registration_id = ${registrationId}`),
    );

  it('counts each showing once, however often it is told, and knows the field touched last', async () => {
    const { registrationId, keep } = await begin();
    await keep({ entries: [], touched: null });
    await keep({ entries: [] });
    await keep({ entries: [], shown: t0 + 100 }, 1100);
    expect(await steps(registrationId)).toMatchObject([
      { page: 'nib', openings: 1, firstOpenedAt: new Date(t0 + 100), touchedField: 'nib', completedAt: null },
    ]);
    await keep({ entries: [], shown: t0 + 1500, sentAt: t0 + 1600, touched: 'kbliCode' }, 2000);
    // Late: it was sent before the one above.
    await keep({ entries: [], shown: t0 + 100, sentAt: t0 + 300, touched: 'nib' }, 2100);
    expect(await steps(registrationId)).toMatchObject([{ openings: 2, touchedField: 'kbliCode' }]);
    // What claims to be of tomorrow is of now.
    await keep({ entries: [], shown: t0 + 86_400_000 }, 3000);
    const [step] = await steps(registrationId);
    expect(step).toMatchObject({ openings: 3, lastShownAt: new Date(t0 + 3000) });
  });

  it('is completed once, and leads to the next page, which then counts as opened', async () => {
    const { actor, registrationId, save } = await begin();
    const { ownerName, nik, ownerGender } = typedAnswers(3004);
    const typed = { ownerName, nik, ownerGender };
    await as(
      actor,
      ctx =>
        savePage(ctx, { registrationId, page: 'identity', typed, later: false, shown: new Date(t0 + 10) }),
      at(1000),
    );
    await save('identity', typed, 9000);
    const found = await steps(registrationId);
    expect(found.find(step => step.page === 'identity')).toMatchObject({
      openings: 1,
      completedAt: new Date(t0 + 1000),
    });
    expect(found.find(step => step.page === 'phone')).toMatchObject({ openings: 0, touchedAt: null });
  });
});

describe('any order of typing, kills, resumes, repeats and late requests', () => {
  it('ends in the same record in the product itself', async () => {
    await fc.assert(
      fc.asyncProperty(anyMoves(25), async moves => {
        const actor = await makeVendor();
        const { registrationId } = await start(actor, at(-1000));
        const server = productServer(actor, registrationId);
        const { record, expected } = await play(moves, server, {
          pages: questionPages,
          right: filled,
          world,
        });
        expect(record).toEqual(expected);
      }),
      { seed: 33, numRuns: 12, endOnFailure: true },
    );
  });
});

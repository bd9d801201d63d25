import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database, inPemda } from '#db/client.server.ts';
import { quizAttempt } from '#db/schema/bimtek/learning.ts';
import { course } from '#tests/db/bimtek/a-learner.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import type { PreviewedFile } from '~/bimtek/questions/preview/present-file.ts';
import { questionKey } from '~/bimtek/quiz/question-key.ts';
import { insertAccount } from '~/identity/accounts.server.ts';
import { openLoginSession } from '~/identity/login-sessions.server.ts';
import type { Role } from '~/identity/roles.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import * as figures from '~/routes/trainer/courses.$course.tsx';
import * as sheet from '~/routes/trainer/courses.$course_.questions.$file.ts';
import * as questions from '~/routes/trainer/questions._index.tsx';
import * as conversion from '~/routes/trainer/questions.conversion.ts';

let db: TestDatabase;
const cookies: Partial<Record<Role, string>> = {};

beforeAll(async () => {
  db = await openTestDatabase();
  for (const [at, role] of (['trainer', 'vendor'] as const).entries()) {
    const contact = { kind: 'phone', value: `+628121300000${at}` } as const;
    const account = { name: 'Orang Uji', contact, password: 'kata sandi uji', pemda: '33.25', role };
    const personId = await database().transaction(tx => insertAccount(tx, account));
    const opened = await openLoginSession(personId!, { pemda: '33.25', role, rights: 'full', device: 'uji' });
    cookies[role] = opened.split(';')[0]!;
  }
});
afterAll(() => db.drop());

interface Answer {
  status: number;
  body: unknown;
  response: Response | null;
}

async function answer(run: () => Promise<unknown>): Promise<Answer> {
  const found = await run().catch((thrown: unknown) => thrown);
  if (found instanceof Error) throw found;
  if (found instanceof Response) return { status: found.status, body: null, response: found };
  const { init, data } = found as { init?: { status?: number }; data?: unknown };
  return { status: init?.status ?? 200, body: init ? data : found, response: null };
}

const url = 'http://laris.test/trainer/questions';
function post(fields: Record<string, string | File>, role: Role = 'trainer'): Request {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return new Request(url, { method: 'POST', headers: { Cookie: cookies[role]! }, body });
}
const get = (role: Role = 'trainer') => new Request(url, { headers: { Cookie: cookies[role]! } });
const upload = (name: string, content: string | Uint8Array<ArrayBuffer>, role?: Role) =>
  answer(() =>
    questions.action({ request: post({ file: new File([content], name) }, role), params: {} } as never),
  );

describe('a file of questions', () => {
  it('is shown as learners see it, with the other format to take along', async () => {
    const { status, body } = await upload(
      'kuis.gift',
      '// [id:a]\n::Satu::Benar? {T#wah#ya}\n\nMana? {=b ~c}\n',
    );
    const { file } = body as { file: PreviewedFile };
    expect(status).toBe(200);
    expect(file).toMatchObject({ count: 2, errors: [], losses: [], converted: { name: 'kuis.xml' } });
    expect(file.questions[0]).toMatchObject({ asked: { ask: 'true-false', stem: 'Benar?' }, line: 2 });
    const taken = await answer(() =>
      conversion.action({ request: post({ ...file.converted! }), params: {} } as never),
    );
    expect(taken.response?.headers.get('Content-Disposition')).toBe('attachment; filename="kuis.xml"');
    expect(await taken.response?.text()).toBe(file.converted?.text);
  });

  it('tells faults by line and column, and offers nothing half', async () => {
    const { status, body } = await upload('kuis.gift', 'Baik {T}\n\nRusak {=a\n');
    expect(status).toBe(422);
    expect(body).toMatchObject({
      file: { count: 1, converted: null, errors: [{ line: 3, column: 7, code: 'gift-brace-unclosed' }] },
    });
  });

  it('in Moodle XML loses its scripts before anybody sees it', async () => {
    const xml =
      '<quiz><question type="essay"><questiontext format="html"><text><![CDATA[<script>alert(1)</script><b>Apa</b>?]]></text></questiontext></question></quiz>';
    const { status, body } = await upload('kuis.xml', xml);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      file: { notes: [{ code: 'html-reduced' }], questions: [{ asked: { stem: 'Apa?' } }] },
    });
    expect(JSON.stringify(body)).not.toContain('alert(1)');
  });

  it.each([
    ['kuis.gift', Uint8Array.from([0xff, 0xfe, 0x41, 0]), 'gift-not-utf8'],
    ['kuis.xml', '<!DOCTYPE quiz [<!ENTITY a "b">]><quiz>&a;</quiz>', 'xml-doctype'],
  ])('%s that cannot be read at all is one error', async (name, content, code) => {
    const { status, body } = await upload(name, content);
    expect(status).toBe(422);
    expect(body).toMatchObject({ file: { count: 0, converted: null, errors: [{ code }] } });
  });

  it.each([
    ['kuis.doc', 'x', 'file-unknown'],
    ['kuis.gift', '// kosong', 'file-without-questions'],
    ['kuis.gift', 'a'.repeat(1_100_000), 'file-over-cap'],
  ])('%s is refused', async (name, content, code) => {
    expect(await upload(name, content)).toMatchObject({ status: 422, body: { problems: [{ code }] } });
  });

  it('is asked for when none was chosen', async () => {
    const none = await answer(() => questions.action({ request: post({}), params: {} } as never));
    expect(none).toMatchObject({ status: 422, body: { problems: [{ code: 'file-missing' }] } });
  });

  it('is not for learners', async () => {
    expect((await upload('kuis.gift', 'A {T}', 'vendor')).status).toBe(403);
    const taken = await answer(() =>
      conversion.action({ request: post({ name: 'a.xml', text: '<quiz/>' }, 'vendor'), params: {} } as never),
    );
    expect(taken.status).toBe(403);
  });

  it.each([
    [{ name: 'a.doc', text: 'x' }, 400],
    [{ name: 'a.gift', text: 'Rusak {' }, 422],
    [{ name: 'a.gift', text: 'x'.repeat(9_000_000) }, 413],
  ])('is not sent back otherwise than it was read', async (fields, status) => {
    expect(
      (await answer(() => conversion.action({ request: post(fields), params: {} } as never))).status,
    ).toBe(status);
  });
});

describe('figures of questions', () => {
  const params = { course: course.id };
  const load = (role?: Role) => answer(() => figures.loader({ request: get(role), params } as never));
  const take = (file: string, of = course.id) =>
    answer(() => sheet.loader({ request: get(), params: { course: of, file } } as never));

  it('are kept back until thirty have tried, then judged, on the page and in the table', async () => {
    expect((await load()).body).toMatchObject({ summary: { attempts: null, quiz: null } });
    const keys = course.quiz.id.questions.map(questionKey);
    const rows = Array.from({ length: 30 }, (_, at) => ({
      pemdaId: '33.25',
      id: newId(),
      personId: newId(),
      course: course.id,
      courseVersion: course.version,
      number: 1,
      answers: Object.fromEntries(keys.map(key => [key, ['0']])),
      marks: Object.fromEntries(
        keys.map((key, n) => [key, n === 0 ? Number(at % 5 === 0) : Number(at % (n + 2) === 0)]),
      ),
      percent: 50,
      passed: false,
      submittedAt: new Date('2026-11-20T02:00:00Z'),
    }));
    await inPemda('33.25', tx => tx.insert(quizAttempt).values(rows));
    const { body } = await load();
    expect(body).toMatchObject({ summary: { attempts: 30, quiz: { attempts: 30 } } });
    const { summary } = body as { summary: { items: { verdict: string; file: string; line: number }[] } };
    expect(summary.items[0]).toMatchObject({
      verdict: 'look',
      file: `content/bimtek/${course.id}/quiz.gift`,
    });
    const { response } = await take('soal.csv');
    const lines = (await response!.text()).split('\r\n');
    expect(lines[0]).toMatch(/^No\.;Soal;/);
    expect(lines[1]).toContain(`content/bimtek/${course.id}/quiz.gift:`);
    expect((await take('soal.xlsx')).response?.headers.get('Content-Type')).toContain('spreadsheetml');
  });

  it('are not for learners, and only of courses and tables that there are', async () => {
    expect((await load('vendor')).status).toBe(403);
    expect((await take('soal.pdf')).status).toBe(404);
    expect((await take('soal.csv', 'tidak-ada')).status).toBe(404);
  });
});

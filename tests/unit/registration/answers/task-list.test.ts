import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageOf, readQuestionPages } from '~/registration/answers/question-pages.ts';
import { type Answers, isQuestion, isSealed, questions } from '~/registration/answers/questions.ts';
import { completeAnswers, findMissing, summariseAnswers } from '~/registration/answers/summarise-answers.ts';
import { listTasks, maySubmit, nextTask } from '~/registration/answers/task-list.ts';
import { openReasons } from '~/registration/decisions/open-reasons.ts';
import { registrationStatuses } from '~/registration/registration-status.ts';
import { filled, questionPages, without } from './filled.ts';

const draft = (answers: Answers) => ({ status: 'draft' as const, answers, openReasons: [] });
const statuses = (answers: Answers) =>
  Object.fromEntries(listTasks(questionPages, draft(answers)).map(task => [task.page, task.status]));

describe('the pages', () => {
  it('are at most eight, with at most three questions each, gender last', () => {
    expect(questionPages.length).toBeLessThanOrEqual(8);
    for (const page of questionPages) expect(page.questions.length).toBeLessThanOrEqual(3);
    expect(questionPages.at(-1)?.questions).toEqual(['ownerGender']);
    expect(pageOf(questionPages, 'kbliCode').page).toBe('nib');
  });

  const page = (name: string, asked: string[]) => ({ page: name, section: 'a', questions: asked });

  it.each([
    ['a question on no page', [page('a', questions.slice(1))], 'questions on no page: ownerName'],
    ['a question asked twice', [page('a', [...questions]), page('b', ['nik'])], 'two pages'],
    ['two pages of one name', [page('a', questions.slice(1)), page('a', ['ownerName'])], 'one name'],
    ['a question nobody knows', [page('a', [...questions, 'bank'])], 'bank'],
    ['a page without questions', [page('a', [...questions]), page('b', [])], 'questions'],
    ['no page at all', [], ''],
    ['a name that is no slug', [page('A b', [...questions])], 'page'],
  ])('refuse %s', (_name, content, message) => {
    expect(() => readQuestionPages(content)).toThrow(message === 'bank' ? undefined : message || undefined);
  });

  it('do not ask a page for what it does not hold', () => {
    expect(() => pageOf([], 'nik')).toThrow('no page asks nik');
    expect(isQuestion('nik')).toBe(true);
    expect(isQuestion('toString')).toBe(false);
    expect(questions.filter(isSealed)).toEqual(['ownerName', 'nik', 'phone', 'npwp', 'street']);
  });
});

describe('the task list', () => {
  it('tells untouched from opened but incomplete', () => {
    expect(statuses({})).toMatchObject({ identity: 'untouched', nib: 'untouched' });
    expect(statuses({ nik: filled.nik, nib: filled.nib })).toMatchObject({
      identity: 'incomplete',
      nib: 'incomplete',
      tax: 'untouched',
    });
    expect(new Set(Object.values(statuses(filled)))).toEqual(new Set(['complete']));
  });

  it('waits as a whole while the office decides, and is accepted as a whole', () => {
    const all = (status: 'submitted' | 'accepted') =>
      listTasks(questionPages, { status, answers: filled, openReasons: [] }).map(task => task.status);
    expect(new Set(all('submitted'))).toEqual(new Set(['waiting']));
    expect(new Set(all('accepted'))).toEqual(new Set(['accepted']));
  });

  it('shows what was sent back at its page, and opens it first', () => {
    const reason = { code: 'street-incomplete' as const, question: 'street' as const };
    const tasks = listTasks(questionPages, { status: 'sent-back', answers: filled, openReasons: [reason] });
    expect(tasks.filter(task => task.status === 'sent-back')).toEqual([
      { page: 'address', section: 'business', status: 'sent-back', reasons: [reason] },
    ]);
    expect(nextTask(tasks)?.page).toBe('address');
    expect(maySubmit('sent-back', tasks)).toBe(false);
  });

  it('opens the first page that wants something', () => {
    expect(nextTask(listTasks(questionPages, draft({})))?.page).toBe('identity');
    expect(nextTask(listTasks(questionPages, draft(without('kbliEdition', 'street'))))?.page).toBe('nib');
    expect(nextTask(listTasks(questionPages, draft(filled)))).toBeNull();
  });

  it('may be sent exactly when nothing is missing and the vendor may write', () => {
    const some = fc.subarray([...questions]);
    fc.assert(
      fc.property(some, fc.constantFrom(...registrationStatuses), (gone, status) => {
        const answers = without(...gone);
        const tasks = listTasks(questionPages, { status, answers, openReasons: [] });
        const writable = status === 'draft' || status === 'sent-back';
        expect(maySubmit(status, tasks)).toBe(writable && gone.length === 0);
        expect(findMissing(questionPages, answers).toSorted()).toEqual(gone.toSorted());
      }),
    );
    expect(maySubmit('draft', [])).toBe(false);
  });
});

describe('the summary', () => {
  it('holds every question once, in the order of the pages', () => {
    const sections = summariseAnswers(questionPages, without('nib'));
    const lines = sections.flatMap(section => section.lines);
    expect(lines.map(line => line.question)).toEqual(questionPages.flatMap(page => page.questions));
    expect(lines.find(line => line.question === 'nib')).toEqual({
      question: 'nib',
      page: 'nib',
      value: null,
    });
    expect(lines.find(line => line.question === 'nik')?.value).toBe(filled.nik);
    expect(sections.map(section => section.section)).toEqual(['you', 'business', 'last']);
  });

  it('lets nothing in that no page asks', () => {
    const forged = { ...filled, bank: '123' } as Answers;
    const asked = summariseAnswers(questionPages.slice(0, 1), forged).flatMap(section => section.lines);
    expect(asked.map(line => line.question)).toEqual(['ownerName', 'nik']);
  });

  it('is complete or says what is missing', () => {
    expect(completeAnswers(filled)).toEqual(filled);
    expect(() => completeAnswers(without('nik', 'street'))).toThrow('not answered: nik, street');
  });
});

describe('open reasons', () => {
  const decidedAt = new Date('2026-11-19T04:00:00Z');
  const reasons = [
    { code: 'nib-not-found' as const, question: 'nib' as const },
    { code: 'street-incomplete' as const, question: 'street' as const },
  ];
  const last = { outcome: 'sent-back' as const, reasons, note: null, decidedAt };

  it('are those whose answer was not saved since', () => {
    const saved = (nib: string | null) => (question: string) =>
      question === 'nib' && nib ? new Date(nib) : new Date('2026-11-18T00:00:00Z');
    expect(openReasons('sent-back', last, saved(null))).toEqual(reasons);
    expect(openReasons('sent-back', last, saved('2026-11-19T04:00:01Z'))).toEqual(reasons.slice(1));
    expect(openReasons('sent-back', last, saved('2026-11-19T04:00:00Z'))).toEqual(reasons);
    expect(openReasons('sent-back', last, () => null)).toEqual(reasons);
  });

  it('are none unless the last decision sent it back', () => {
    expect(openReasons('submitted', last, () => null)).toEqual([]);
    expect(openReasons('sent-back', null, () => null)).toEqual([]);
    expect(openReasons('sent-back', { ...last, outcome: 'accepted' }, () => null)).toEqual([]);
  });
});

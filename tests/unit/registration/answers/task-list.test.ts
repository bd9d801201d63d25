import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentsTask } from '~/registration/answers/documents-task.ts';
import { matchPapers } from '~/registration/answers/match-papers.ts';
import { findPage, isOpen, pageOf, readQuestionPages } from '~/registration/answers/question-pages.ts';
import {
  type Answers,
  firstQuestions,
  isQuestion,
  isSealed,
  laterQuestions,
  type Question,
  questions,
} from '~/registration/answers/questions.ts';
import { findResumePlace, lastTouched, type Step } from '~/registration/answers/steps.ts';
import { completeAnswers, findMissing, summariseAnswers } from '~/registration/answers/summarise-answers.ts';
import { listTasks, maySubmit, nextTask } from '~/registration/answers/task-list.ts';
import { registrationStatuses } from '~/registration/registration-status.ts';
import type { JudgedRequirement } from '~/registration/requirements/list-requirements.ts';
import { filled, questionPages, without } from './filled.ts';

const draft = (answers: Answers) => ({ status: 'draft' as const, answers, openReasons: [] });
const statuses = (answers: Answers) =>
  Object.fromEntries(listTasks(questionPages, draft(answers)).map(task => [task.page, task.status]));

describe('the pages', () => {
  it('are at most six before sending, with at most three questions each', () => {
    expect(questionPages.filter(page => !page.later).length).toBeLessThanOrEqual(6);
    for (const page of questionPages) expect(page.questions.length).toBeLessThanOrEqual(3);
    expect(questionPages.filter(page => page.later).flatMap(page => page.questions)).toEqual([
      ...laterQuestions,
    ]);
    expect(pageOf(questionPages, 'kbliCode').page).toBe('nib');
  });

  const page = (name: string, asked: string[], more = {}) => ({
    page: name,
    section: 'a',
    questions: asked,
    ...more,
  });
  const bank = page('bank', [...laterQuestions], { later: true });

  it.each([
    ['a question on no page', [page('a', firstQuestions.slice(1)), bank], 'questions on no page: ownerName'],
    ['a question asked twice', [page('a', [...firstQuestions]), page('b', ['nik']), bank], 'two pages'],
    [
      'two pages of one name',
      [page('a', firstQuestions.slice(1)), page('a', ['ownerName']), bank],
      'one name',
    ],
    ['a question nobody knows', [page('a', [...questions, 'bank'])], 'bank'],
    ['a page without questions', [page('a', [...questions]), page('b', [])], 'questions'],
    ['first and later on one page', [page('a', [...questions])], 'asked later'],
    [
      'a later page asked first',
      [page('a', [...firstQuestions]), { ...bank, later: undefined }],
      'asked later',
    ],
    ['a drawing that is not there', [page('a', [...firstQuestions], { example: 'sim' }), bank], 'example'],
    ['no page at all', [], ''],
    ['a name that is no slug', [page('A b', [...questions])], 'page'],
  ])('refuse %s', (_name, content, message) => {
    expect(() => readQuestionPages(content)).toThrow(message === 'bank' ? undefined : message || undefined);
  });

  it('do not ask a page for what it does not hold', () => {
    expect(() => pageOf([], 'nik')).toThrow('no page asks nik');
    expect(isQuestion('nik')).toBe(true);
    expect(isQuestion('toString')).toBe(false);
    expect(questions.filter(isSealed)).toEqual([
      'ownerName',
      'nik',
      'phone',
      'npwp',
      'street',
      'bankAccount',
      'bankHolder',
    ]);
  });

  it('are open while nobody decides; what is asked later also while somebody does and afterwards', () => {
    const open = (page: string) =>
      registrationStatuses.filter(s => isOpen(findPage(questionPages, page)!, s));
    expect(open('nib')).toEqual(['draft', 'sent-back']);
    expect(open('bank')).toEqual(['draft', 'submitted', 'sent-back', 'accepted']);
    expect(findPage(questionPages, 'bunga')).toBeNull();
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

  it('counts a page as opened once it was shown, and not as complete while something on it is unsaved', () => {
    const opened = listTasks(questionPages, { ...draft({}), steps: [{ page: 'tax' }] });
    expect(opened.filter(task => task.status === 'incomplete').map(task => task.page)).toEqual(['tax']);
    const typing = listTasks(questionPages, { ...draft(filled), drafts: { street: 'Jl.' } });
    expect(typing.filter(task => task.status !== 'complete')).toEqual([
      {
        page: 'address',
        section: 'business',
        status: 'incomplete',
        unsaved: true,
        later: false,
        reasons: [],
      },
    ]);
    expect(maySubmit('draft', typing)).toBe(false);
    expect(nextTask(typing)?.page).toBe('address');
  });

  it('never asks first for what can be asked later', () => {
    const tasks = listTasks(questionPages, draft(without(...laterQuestions)));
    expect(tasks.at(-1)).toMatchObject({ page: 'bank', status: 'untouched', later: true });
    expect(nextTask(tasks)).toBeNull();
    expect(maySubmit('draft', tasks)).toBe(true);
  });

  it('waits as a whole while the office decides, and is accepted as a whole', () => {
    const all = (status: 'submitted' | 'accepted') =>
      listTasks(questionPages, { status, answers: filled, openReasons: [] }).map(task => task.status);
    expect(new Set(all('submitted').slice(0, -1))).toEqual(new Set(['waiting']));
    expect(new Set(all('accepted').slice(0, -1))).toEqual(new Set(['accepted']));
    expect([all('submitted').at(-1), all('accepted').at(-1)]).toEqual(['complete', 'complete']);
  });

  it('shows what was sent back at its page, and opens it first', () => {
    const reason = { code: 'street-incomplete', field: { question: 'street' as const } };
    const paper = { code: 'ktp-blurred', field: { document: 'ktp' as const } };
    const tasks = listTasks(questionPages, {
      status: 'sent-back',
      answers: filled,
      openReasons: [paper, reason],
    });
    expect(tasks.filter(task => task.status === 'sent-back')).toEqual([
      {
        page: 'address',
        section: 'business',
        status: 'sent-back',
        unsaved: false,
        later: false,
        reasons: [reason],
      },
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
    const some = fc.subarray([...firstQuestions]);
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
    expect(sections.map(section => section.section)).toEqual(['you', 'business', 'later']);
    const early = summariseAnswers(questionPages, without(...laterQuestions));
    expect(early.map(section => section.section)).toEqual(['you', 'business']);
  });

  it('lets nothing in that no page asks', () => {
    const forged = { ...filled, bank: '123' } as Answers;
    const asked = summariseAnswers(questionPages.slice(0, 1), forged).flatMap(section => section.lines);
    expect(asked.map(line => line.question)).toEqual(['ownerName', 'nik', 'ownerGender']);
  });

  it('is complete or says what is missing', () => {
    expect(completeAnswers(filled)).toEqual(filled);
    expect(() => completeAnswers(without('nik', 'street'))).toThrow('not answered: nik, street');
  });
});

describe('where to go on', () => {
  const step = (page: string, minute: number | null, touchedField: Question | null = null): Step => ({
    ...{ page, openings: 1, firstOpenedAt: new Date(0), completedAt: null, touchedField },
    touchedAt: minute === null ? null : new Date(minute * 60_000),
  });
  const place = (answers: Answers, steps: Step[]) => {
    const tasks = listTasks(questionPages, { ...draft(answers), steps });
    return findResumePlace(tasks, steps, nextTask(tasks));
  };

  it('is the page and field where somebody was last, while it still wants something', () => {
    const steps = [step('tax', 5), step('nib', 9, 'kbliCode'), step('address', null)];
    expect(lastTouched(steps)?.page).toBe('nib');
    expect(place({}, steps)).toEqual({ page: 'nib', field: 'kbliCode' });
  });

  it('is the next page that wants something, else', () => {
    expect(place({}, [])).toEqual({ page: 'identity', field: null });
    expect(place(without('street'), [step('nib', 9, 'nib')])).toEqual({ page: 'address', field: null });
    expect(place(filled, [step('nib', 9, 'nib')])).toBeNull();
    expect(lastTouched([step('nib', null)])).toBeNull();
  });
});

describe('the papers among the parts', () => {
  const paper = (document: 'ktp' | 'nib', problem: 'sent-back' | null = null) =>
    ({ requirement: { kind: 'document', document }, problem }) as unknown as JudgedRequirement;
  const answer = { requirement: { kind: 'question', question: 'nik' } } as unknown as JudgedRequirement;

  it('are as far as sending needs them', () => {
    expect(documentsTask('draft', [paper('ktp'), paper('nib')], 0)).toBe('untouched');
    expect(documentsTask('draft', [paper('nib')], 1)).toBe('incomplete');
    expect(documentsTask('draft', [answer], 0)).toBe('complete');
    expect(documentsTask('sent-back', [paper('ktp', 'sent-back')], 2)).toBe('sent-back');
    expect(documentsTask('submitted', [], 2)).toBe('waiting');
    expect(documentsTask('accepted', [paper('ktp')], 2)).toBe('accepted');
    expect(documentsTask('excluded', [], 2)).toBe('accepted');
    expect(documentsTask('refused', [], 2)).toBe('refused');
  });

  it('stand in the summary once each, those that are missing, too', () => {
    const held = [
      { kind: 'npwp' as const, id: 'n' },
      { kind: 'ktp' as const, id: 'k' },
    ];
    expect(matchPapers([paper('ktp', 'sent-back'), paper('nib'), answer], held)).toEqual([
      { kind: 'ktp', document: held[1] },
      { kind: 'nib', document: null },
      { kind: 'npwp', document: held[0] },
    ]);
  });
});

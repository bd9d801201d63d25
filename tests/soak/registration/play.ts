import type { DraftEntry, DraftForm } from '~/registration/answers/drafts/draft-form.ts';
import { saysMore } from '~/registration/answers/drafts/judge-drafts.ts';
import {
  addText,
  findUnsent,
  settleTexts,
  type WaitingTexts,
} from '~/registration/answers/drafts/waiting-texts.ts';
import type { QuestionPage } from '~/registration/answers/question-pages.ts';
import type { Answers, Question } from '~/registration/answers/questions.ts';
import { readAnswer, type World } from '~/registration/answers/read-answer.ts';
import { type Move, pageAt, textOf } from './moves.ts';
import type { SheetServer } from './sheet-server.ts';

interface OpenTab {
  page: QuestionPage;
  shown: number;
  texts: Answers;
  waiting: WaitingTexts;
  lastAt: number;
}

/** What somebody did to one question, in the order in which it was done: the only thing the record may depend on. */
interface Deed {
  at: number;
  writer: string;
  text: string;
  /** For what was sent with a button: whether it became an answer. */
  saved?: boolean;
}

export interface Played {
  record: { answers: Answers; drafts: Answers };
  expected: { answers: Answers; drafts: Answers };
  /** What the server was told, for the figures of a soak. */
  requests: number;
}

const begin = Date.UTC(2026, 10, 21, 2);

/** Plays the moves against a server, then lets everything that is still under way arrive, and says what must stand. */
export async function play(
  moves: readonly Move[],
  server: SheetServer,
  house: { pages: readonly QuestionPage[]; right: Record<Question, string>; world: World },
): Promise<Played> {
  const { pages, right, world } = house;
  let clock = begin;
  let requests = 0;
  const tabs = new Map<number, OpenTab>();
  const shelves = new Map<string, DraftEntry[]>();
  const dark: { page: string; draft: DraftForm }[] = [];
  const deeds = new Map<Question, Deed[]>();
  const shelfOf = (device: number, page: string) => `${device}/${page}`;
  const note = (question: Question, deed: Deed) =>
    deeds.set(question, [...(deeds.get(question) ?? []), deed]);

  const shelve = (device: number, tab: OpenTab) => {
    const entries = [...tab.waiting.values()];
    if (entries.length > 0) shelves.set(shelfOf(device, tab.page.page), entries);
    else shelves.delete(shelfOf(device, tab.page.page));
  };
  const draftOf = (device: number, tab: OpenTab): DraftForm => ({
    writer: `phone-${device}`,
    shown: tab.shown,
    sentAt: clock,
    touched: null,
    entries: [...tab.waiting.values()],
  });
  const deliver = async (page: string, draft: DraftForm) => {
    requests += 1;
    await server.keep(page, draft, clock);
  };
  const send = async (device: number, tab: OpenTab) => {
    const draft = draftOf(device, tab);
    if (draft.entries.length === 0) return;
    await deliver(tab.page.page, draft);
    tab.waiting = settleTexts(tab.waiting, draft.entries);
    shelve(device, tab);
  };
  const open = async (device: number, page: QuestionPage) => {
    const { texts, knownAt } = await server.open(page.page, clock);
    const back = findUnsent(shelves.get(shelfOf(device, page.page)) ?? [], knownAt, page.questions);
    const tab: OpenTab = { page, shown: clock, texts: { ...texts }, waiting: new Map(), lastAt: 0 };
    for (const entry of back) {
      tab.texts[entry.question] = entry.text;
      tab.waiting = addText(tab.waiting, entry);
    }
    shelve(device, tab);
    tabs.set(device, tab);
  };
  const save = async (device: number, tab: OpenTab, later: boolean) => {
    const typed = Object.fromEntries(tab.page.questions.map(q => [q, tab.texts[q] ?? '']));
    requests += 1;
    const saved = await server.save(tab.page.page, typed, later, clock);
    for (const question of tab.page.questions) {
      const text = typed[question] ?? '';
      const became = saved && readAnswer(question, text, world).ok;
      note(question, { at: clock, writer: 'form', text, saved: became });
    }
    // The page goes; what waits still leaves with it, too late to matter.
    await send(device, tab);
    tabs.delete(device);
  };

  for (const move of moves) {
    clock += move.wait;
    const tab = tabs.get(move.device);
    if (move.do === 'open') await open(move.device, pageAt(pages, move.page));
    else if (move.do === 'arrive') {
      const late = dark[move.which % Math.max(dark.length, 1)];
      if (late) await deliver(late.page, late.draft);
      if (late && move.twice) await deliver(late.page, late.draft);
    } else if (!tab) continue;
    else if (move.do === 'type') {
      const question = tab.page.questions[move.field % tab.page.questions.length]!;
      const text = textOf(question, right[question], move.text);
      tab.lastAt = Math.max(clock, tab.lastAt + 1);
      tab.texts[question] = text;
      tab.waiting = addText(tab.waiting, { question, text, at: tab.lastAt });
      shelve(move.device, tab);
      note(question, { at: tab.lastAt, writer: `phone-${move.device}`, text });
    } else if (move.do === 'send') await send(move.device, tab);
    else if (move.do === 'send-into-the-dark') {
      const draft = draftOf(move.device, tab);
      if (draft.entries.length > 0) dark.push({ page: tab.page.page, draft });
    } else if (move.do === 'kill') tabs.delete(move.device);
    else if (move.do === 'save') await save(move.device, tab, move.later);
  }

  // Everybody comes back once: late requests arrive, last ones first, and each phone opens what it still holds.
  for (const { page, draft } of [...dark].reverse()) {
    clock += 1;
    await deliver(page, draft);
  }
  for (const device of [2, 0, 1])
    for (const page of pages) {
      clock += 5;
      if (!shelves.has(shelfOf(device, page.page))) continue;
      await open(device, page);
      await send(device, tabs.get(device)!);
    }
  return { record: await server.read(), expected: expect(deeds, world), requests };
}

/** The newest deed of each question decides; answers are the last saved one. */
function expect(deeds: Map<Question, Deed[]>, world: World): Played['expected'] {
  const answers: Answers = {};
  const drafts: Answers = {};
  for (const [question, all] of deeds) {
    const inOrder = [...all].sort((a, b) => a.at - b.at || (a.writer < b.writer ? -1 : 1));
    for (const { text, saved } of inOrder) {
      const read = readAnswer(question, text, world);
      if (saved && read.ok) answers[question] = read.value;
    }
    const last = inOrder.at(-1)!;
    if (!last.saved && saysMore(question, last.text, answers, world)) drafts[question] = last.text;
  }
  return { answers, drafts };
}

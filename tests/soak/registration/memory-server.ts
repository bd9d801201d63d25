import { judgeDrafts, type Known, saysMore } from '~/registration/answers/drafts/judge-drafts.ts';
import type { QuestionPage } from '~/registration/answers/question-pages.ts';
import type { Answers, Question } from '~/registration/answers/questions.ts';
import { readAnswer, type World } from '~/registration/answers/read-answer.ts';
import type { SheetServer } from './sheet-server.ts';

/** The rules of the product over plain maps: what the commands do, without a database. */
export function memoryServer(pages: readonly QuestionPage[], world: World): SheetServer {
  const answers: Answers = {};
  const answeredAt = new Map<Question, number>();
  const drafts = new Map<Question, { text: string | null; at: number; writer: string }>();
  const asked = (page: string) => pages.find(one => one.page === page)?.questions ?? [];
  const known = (question: Question): Known => ({
    stamp: drafts.get(question) ?? null,
    answeredAt: answeredAt.get(question) ?? null,
  });
  const write = (writer: string, entries: { question: Question; text: string; at: number }[]) => {
    for (const { question, text, stamp } of judgeDrafts(entries, writer, known, { answers, world, floor: 0 }))
      drafts.set(question, { text, ...stamp });
  };
  const open = (question: Question) => {
    const draft = drafts.get(question);
    const fresh = draft && draft.at >= (answeredAt.get(question) ?? 0) ? draft.text : null;
    return fresh ?? undefined;
  };
  return {
    async open(page) {
      const texts: Answers = {};
      const knownAt: Partial<Record<Question, number>> = {};
      for (const question of asked(page)) {
        const text = open(question) ?? answers[question];
        if (text !== undefined) texts[question] = text;
        knownAt[question] = Math.max(answeredAt.get(question) ?? 0, drafts.get(question)?.at ?? 0);
      }
      return { texts, knownAt };
    },
    async keep(_page, { writer, entries }) {
      write(writer, entries);
    },
    async save(page, typed, later, at) {
      const read = asked(page).map(question => readAnswer(question, typed[question] ?? '', world));
      const saved = later || read.every(one => one.ok);
      for (const [n, question] of asked(page).entries()) {
        const one = read[n]!;
        if (!saved || !one.ok) continue;
        answers[question] = one.value;
        answeredAt.set(question, at);
        if ((drafts.get(question)?.at ?? 0) <= at) drafts.delete(question);
      }
      write(
        'form',
        asked(page).map(question => ({ question, text: typed[question] ?? '', at })),
      );
      return saved;
    },
    async read() {
      const open_: Answers = {};
      for (const question of drafts.keys()) {
        const text = open(question);
        if (text !== undefined && saysMore(question, text, answers, world)) open_[question] = text;
      }
      return { answers: { ...answers }, drafts: open_ };
    },
  };
}

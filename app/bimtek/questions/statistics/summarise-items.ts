import type { Course } from '../../courses/course.ts';
import type { CourseLanguage } from '../../courses/course-file.ts';
import { guardCell } from '../../guard-cell.ts';
import { stemWords } from '../../quiz/cloze-words.ts';
import { questionKey } from '../../quiz/question-key.ts';
import type { Question } from '../question.ts';
import { countOptions, type OptionTable } from './count-options.ts';
import { guessLevel } from './guess-level.ts';
import { enoughAttempts, type ItemFlag, type ItemVerdict, judgeItem } from './judge-item.ts';
import { type ItemFigures, measureItems } from './measure-items.ts';
import { measureQuiz, type QuizFigures } from './measure-quiz.ts';

/** One person's first attempt; no name. */
export interface FirstAttempt {
  /** By question key: 0 to 1. */
  marks: Record<string, number>;
  answers: Record<string, string[]>;
}

/** Counts of an option; null where they are too few to be shown. */
export interface GuardedOption {
  text: string;
  right: boolean;
  picked: number | null;
  best: number | null;
  weakest: number | null;
}

/** A question as trainers see it. */
export interface ItemSummary {
  key: string;
  /** Place in the quiz, from 1. */
  number: number;
  stem: string;
  lesson: string | null;
  /** Where its author finds it. */
  file: string;
  line: number;
  verdict: ItemVerdict;
  flags: ItemFlag[];
  /** Null while there are too few first attempts. */
  figures: ItemFigures | null;
  options: GuardedOption[] | null;
}

export interface ItemsSummary {
  /** First attempts that answered every question of today's quiz; null where they are too few to be shown. */
  attempts: number | null;
  quiz: QuizFigures | null;
  /** Those to look at first, then the hardest. */
  items: ItemSummary[];
}

interface Asked {
  question: Question;
  key: string;
  number: number;
}

function askedOf(questions: readonly Question[]): Asked[] {
  return questions
    .map((question, at) => ({ question, key: questionKey(question, at), number: at + 1 }))
    .filter(({ question }) => question.kind !== 'description' && question.kind !== 'essay');
}

function guarded({ options }: OptionTable): GuardedOption[] {
  return options.map(({ text, right, ...counts }) => ({
    text,
    right,
    picked: guardCell(counts.picked),
    best: guardCell(counts.best),
    weakest: guardCell(counts.weakest),
  }));
}

const file = (course: Course, language: CourseLanguage) =>
  `content/bimtek/${course.id}/${language === 'id' ? 'quiz.gift' : `quiz.${language}.gift`}`;

/**
 * What first attempts say about a course's questions (training.md §4). Attempts that lack one of today's questions are
 * left out: a total over fewer questions is no total. Under thirty attempts nothing is judged or shown.
 */
export function summariseItems(
  course: Course,
  language: CourseLanguage,
  attempts: readonly FirstAttempt[],
): ItemsSummary {
  const asked = askedOf(course.quiz[language].questions);
  const whole = attempts.filter(({ marks }) => asked.every(({ key }) => marks[key] !== undefined));
  const rows = whole.map(({ marks }) => asked.map(({ key }) => marks[key]!));
  const enough = rows.length >= enoughAttempts;
  const figures = measureItems(
    asked.map(({ key }) => ({ item: key, maxMark: 1 })),
    rows,
  );
  const items = asked.map(({ question, key, number }, at): ItemSummary => {
    const given = whole.map(({ answers }, row) => ({
      given: answers[key] ?? [],
      rest: rows[row]!.reduce((sum, mark, other) => (other === at ? sum : sum + mark), 0),
    }));
    const table = enough ? countOptions(question, given) : null;
    const found = enough ? figures[at]! : null;
    const background = {
      attempts: rows.length,
      guess: guessLevel(question),
      drawsBest: table?.drawsBest ?? false,
    };
    const judged = judgeItem(found ?? { facility: 0, discriminationIndex: null }, background);
    return {
      key,
      number,
      stem: stemWords(question),
      lesson: question.tags[0] ?? null,
      file: file(course, language),
      line: question.line,
      ...judged,
      figures: found,
      options: table ? guarded(table) : null,
    };
  });
  const rank = (item: ItemSummary) => (item.verdict === 'look' ? 0 : 2) + (item.figures?.facility ?? 1);
  return {
    attempts: guardCell(rows.length),
    quiz: enough ? measureQuiz(rows) : null,
    items: items.sort((a, b) => rank(a) - rank(b) || a.number - b.number),
  };
}

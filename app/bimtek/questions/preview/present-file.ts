import { type AskedQuestion, askQuestion } from '../../quiz/ask-question.ts';
import { type RightAnswer, rightAnswer } from '../../quiz/right-answer.ts';
import type { Hash } from '../../quiz/seeded-order.ts';
import { convertQuestions } from '../conversion/convert-questions.ts';
import type { QuestionFormat } from '../conversion/question-format.ts';
import { embeddedName } from '../html/clean-html.ts';
import { plainWords, readEntities } from '../html/plain-words.ts';
import { type HtmlNode, readHtml } from '../html/read-html.ts';
import type { Question, Text } from '../question.ts';
import type { QuestionError, QuestionFile } from '../question-file.ts';

/** One question as learners see it, and what its author put behind it. */
export interface PreviewedQuestion {
  asked: AskedQuestion;
  title: string | null;
  line: number;
  category: string | null;
  right: RightAnswer;
  /** Said to everybody after the answer. */
  explanation: string | null;
  pictures: { src: string; alt: string }[];
}

/** A file of questions before anybody takes it over; nothing of it is kept. */
export interface PreviewedFile {
  name: string;
  format: QuestionFormat;
  /** All that loaded; at most `mostShown` of them are shown. */
  count: number;
  questions: PreviewedQuestion[];
  errors: QuestionError[];
  notes: QuestionError[];
  /** What the other format would lose. */
  losses: QuestionError[];
  /** The file in the other format, or null when it has a fault. */
  converted: { name: string; text: string } | null;
}

/** More on one page would not be read, and a telephone would not hold it. */
export const mostShown = 100;

function imagesIn(nodes: readonly HtmlNode[]): { src: string | null; alt: string }[] {
  return nodes.flatMap(node => {
    if (typeof node === 'string') return [];
    return node.tag === 'img' ? [node] : imagesIn(node.children);
  });
}

/** Pictures of a text that was read, made fit for a page. */
function picturesOf({ text, pictures }: Text): PreviewedQuestion['pictures'] {
  if (!pictures) return [];
  return imagesIn(readHtml(text).nodes).flatMap(({ src, alt }) => {
    const picture = pictures.find(({ name }) => name === embeddedName(src));
    return picture ? [{ src: `data:image/png;base64,${picture.base64}`, alt: readEntities(alt) }] : [];
  });
}

function preview(question: Question, at: number, hash: Hash): PreviewedQuestion {
  const { title, line, category, generalFeedback, stem } = question;
  return {
    // The place in the file, not the id: a file may hold the same id twice.
    asked: askQuestion(question, `n${at + 1}`, 'pratinjau', hash),
    ...{ title, line, category },
    right: rightAnswer(question),
    explanation: generalFeedback ? plainWords(generalFeedback) : null,
    pictures: picturesOf(stem),
  };
}

export const otherFormat = (format: QuestionFormat): QuestionFormat => (format === 'gift' ? 'xml' : 'gift');

/** Makes a read file ready for the page. */
export function presentFile(
  file: QuestionFile,
  { name, format, hash }: { name: string; format: QuestionFormat; hash: Hash },
): PreviewedFile {
  const to = otherFormat(format);
  const { text, losses, errors } = convertQuestions(file, to);
  const bare = name.replace(/\.[^.]*$/, '') || 'soal';
  return {
    ...{ name, format },
    count: file.questions.length,
    questions: file.questions.slice(0, mostShown).map((question, at) => preview(question, at, hash)),
    errors: file.errors,
    notes: file.notes,
    // A weight that cannot be written stops the conversion and is no fault of the file.
    losses: [...errors.slice(file.errors.length), ...losses],
    converted: text === null || text === '' ? null : { name: `${bare}.${to}`, text },
  };
}

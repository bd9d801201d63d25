import type { Question } from '../questions/question.ts';
import { stemWords } from '../quiz/cloze-words.ts';
import { gradeQuestion, type MarkState } from '../quiz/grade-question.ts';
import { questionKey } from '../quiz/question-key.ts';
import type { Given } from '../quiz/read-given.ts';
import { givenTexts, type RightAnswer, rightAnswer } from '../quiz/right-answer.ts';

/** One question after grading: what was answered, what would have been right, and why. */
export interface ReviewedQuestion {
  key: string;
  number: number;
  stem: string;
  tail: string | null;
  state: MarkState;
  given: string[];
  right: RightAnswer;
  feedback: string[];
  /** The lesson that teaches it. */
  lesson: string | null;
}

/** Puts the kept answers beside the questions; a question that the attempt did not have is left out. */
export function reviewAttempt(questions: Question[], answers: Record<string, Given>): ReviewedQuestion[] {
  return questions.flatMap((question, at) => {
    const key = questionKey(question, at);
    const given = answers[key];
    if (question.kind === 'description' || given === undefined) return [];
    const { state, feedback } = gradeQuestion(question, given);
    return {
      key,
      number: at + 1,
      stem: stemWords(question),
      tail: question.tail,
      state,
      given: givenTexts(question, given),
      right: rightAnswer(question),
      feedback,
      lesson: question.tags[0] ?? null,
    };
  });
}

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answerQuiz } from '#db/seeds/load/answer-quiz.ts';
import { throwDice } from '#db/seeds/random.ts';
import { parseGift } from '~/bimtek/questions/gift/parse-gift.ts';
import { gradeQuiz } from '~/bimtek/quiz/grade-quiz.ts';
import { questionKey } from '~/bimtek/quiz/question-key.ts';
import { isAnswered, readGiven } from '~/bimtek/quiz/read-given.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const folder = 'content/bimtek/dari-foto-sampai-laku';
const quiz = readdirSync(folder).find(name => name.endsWith('.gift'))!;
const { questions } = parseGift(readFileSync(`${folder}/${quiz}`, 'utf8'));

function percent(skill: number, label: string): number {
  const fields = answerQuiz(throwDice(label), questions, label, skill, hash);
  const given = questions.map((question, at) => {
    const key = questionKey(question, at);
    const answer = readGiven(question, key, fields, label, hash);
    expect(isAnswered(question, answer), key).toBe(true);
    return [key, answer] as const;
  });
  return gradeQuiz(questions, Object.fromEntries(given), 70).percent;
}

describe('answerQuiz', () => {
  it('answers nearly everything right for somebody who knows all', () => {
    expect(percent(1, 'knows')).toBeGreaterThanOrEqual(80);
  });

  it('answers every question, and little right, for somebody who knows nothing', () => {
    expect(percent(0, 'guesses')).toBeLessThan(60);
  });

  it('gives the same form for the same dice', () => {
    const form = () => answerQuiz(throwDice('same'), questions, 'same', 0.7, hash);
    expect(form()).toEqual(form());
  });
});

/** Marks of one first attempt: question key → fraction. */
export type FirstMarks = Record<string, number>;

/** Below this many first attempts a question is not judged (training.md §4, own rule). */
export const enoughAttempts = 30;

/** A facility below this says that the question, or its lesson, needs looking at (training.md §4). */
export const hardBelow = 0.35;

export type QuestionFigure =
  | { key: string; n: number; verdict: 'not-enough-data' }
  | { key: string; n: number; facility: number; verdict: 'hard' | 'fine' };

/**
 * Facility per question, mean mark over first attempts (training.md §4: F = mean(x)/M), hardest first. First attempts
 * only: a second one has seen the explanation.
 */
export function measureQuestions(keys: string[], attempts: FirstMarks[]): QuestionFigure[] {
  const figures = keys.map((key): QuestionFigure => {
    const marks = attempts.flatMap(attempt => attempt[key] ?? []);
    const n = marks.length;
    if (n < enoughAttempts) return { key, n, verdict: 'not-enough-data' };
    const facility = marks.reduce((sum, mark) => sum + mark, 0) / n;
    return { key, n, facility, verdict: facility < hardBelow ? 'hard' : 'fine' };
  });
  const rank = (figure: QuestionFigure) => ('facility' in figure ? figure.facility : 2);
  return figures
    .map((figure, at) => ({ figure, at }))
    .sort((a, b) => rank(a.figure) - rank(b.figure) || a.at - b.at)
    .map(({ figure }) => figure);
}

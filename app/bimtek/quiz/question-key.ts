import type { Question } from '../questions/question.ts';

/** Name of a question in forms and stored marks: its stable id, or its place where a file gives no ids. */
export function questionKey(question: Pick<Question, 'id'>, at: number): string {
  return question.id ?? `n${at + 1}`;
}

/** Name of the form field; a matching question has one field per stem. */
export function fieldName(key: string, part?: number): string {
  return part === undefined ? `q-${key}` : `q-${key}-${part}`;
}

/** Whether an answer can be right or wrong at all: a text that only stands there and an essay cannot. */
export function isGraded({ kind }: Pick<Question, 'kind'>): boolean {
  return kind !== 'description' && kind !== 'essay';
}

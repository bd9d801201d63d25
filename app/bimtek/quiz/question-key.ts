import type { Question } from '../questions/gift/question.ts';

/** Name of a question in forms and stored marks: its stable id, or its place where a file gives no ids. */
export function questionKey(question: Pick<Question, 'id'>, at: number): string {
  return question.id ?? `n${at + 1}`;
}

/** Name of the form field; a matching question has one field per stem. */
export function fieldName(key: string, part?: number): string {
  return part === undefined ? `q-${key}` : `q-${key}-${part}`;
}

import { writeGift } from '../gift/write-gift.ts';
import type { QuestionError, QuestionFile } from '../question-file.ts';
import { writeXml } from '../xml/write-xml.ts';
import { listLosses } from './list-losses.ts';
import type { QuestionFormat } from './question-format.ts';

export interface Conversion {
  /** The file in the other format, or null when a question of it is at fault: nothing is half written. */
  text: string | null;
  /** Faults of the source, and what the other format cannot take. */
  errors: QuestionError[];
  /** What is lost or changed; the rest is whole. */
  losses: QuestionError[];
  /** Questions that are not in the new file. */
  left: number;
}

/** Turns a file that was read into the other format. A fault anywhere writes nothing. */
export function convertQuestions(file: QuestionFile, to: QuestionFormat): Conversion {
  const all = listLosses(file, to);
  const refused = all.filter(({ code }) => code === 'weight-unwritable');
  const errors = [...file.errors, ...refused];
  const losses = all.filter(loss => !refused.includes(loss));
  const left = losses.filter(({ code }) => code === 'question-lost').length;
  const text = errors.length > 0 ? null : to === 'gift' ? writeGift(file) : writeXml(file);
  return { text, errors, losses, left };
}

import { decodeGift, parseGift } from '../gift/parse-gift.ts';
import type { QuestionFile } from '../question-file.ts';
import { parseXml } from '../xml/parse-xml.server.ts';
import type { QuestionFormat } from './question-format.ts';

/** Reads a file of questions. Never throws: a file in another encoding is one error and no question. */
export async function readQuestions(bytes: Uint8Array, format: QuestionFormat): Promise<QuestionFile> {
  if (format === 'xml') return parseXml(bytes);
  const text = decodeGift(bytes);
  if (text.ok) return parseGift(text.value);
  const errors = [{ line: 1, column: 1, code: 'gift-not-utf8' as const }];
  return { questions: [], categories: [], remarks: [], errors, notes: [] };
}

import { err, ok, type Result } from '~/reference/result.ts';
import { nameCategory, type QuestionFile } from '../question-file.ts';
import { GiftFault } from './gift-fault.ts';
import { readQuestion } from './read-question.ts';
import { locate, splitBlocks } from './split-blocks.ts';

/** Reads bytes as UTF-8. Any other encoding is refused whole: guessing would import broken words. */
export function decodeGift(bytes: Uint8Array): Result<string, 'gift-not-utf8'> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // UTF-16 of plain Latin letters is valid UTF-8 too, but full of zero bytes.
    return text.includes('\0') ? err('gift-not-utf8') : ok(text);
  } catch {
    return err('gift-not-utf8');
  }
}

/**
 * Parses GIFT text (format: docs of Moodle's quiz import). Never throws: a question that does not load becomes an
 * error with line and column, and the questions after it still load.
 */
export function parseGift(text: string): QuestionFile {
  const { blocks, categories, remarks } = splitBlocks(text.replace(/^\uFEFF/, ''));
  const file: QuestionFile = { questions: [], categories: [], remarks, errors: [], notes: [] };
  for (const path of categories) nameCategory(file.categories, path);
  for (const block of blocks) {
    try {
      file.questions.push(readQuestion(block));
    } catch (fault) {
      if (!(fault instanceof GiftFault)) throw fault;
      file.errors.push({ ...locate(block, fault.at), code: fault.code });
    }
  }
  return file;
}

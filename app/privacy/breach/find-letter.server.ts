import { readFileSync } from 'node:fs';
import { inRoot } from '~/platform/config/root.server.ts';
import { type LegalText, readText } from '../consent/read-text.ts';

/** To the people, and to the authority (UU PDP art. 46). */
export type LetterTo = 'person' | 'authority';

const version = 1;

/** The letter with its `{names}` still open. */
export function findLetter(to: LetterTo, language: 'id' | 'en'): LegalText {
  return readText(readFileSync(inRoot('content/legal', language, `breach-${to}-${version}.md`), 'utf8'));
}

import { readFileSync } from 'node:fs';
import { inRoot } from '~/platform/config/root.server.ts';
import { ALL_CHECKS } from './all-checks.ts';
import { type HelpPage, parseHelpPage } from './help-page.ts';

export interface ShownHelp extends Pick<HelpPage, 'title' | 'examples'> {
  /** What stands before the examples. */
  paragraphs: string[];
}

/** The help page of a check in a language; null for an id that is no check, so that no other file can be asked for. */
export function findHelpPage(id: string, language: 'id' | 'en'): ShownHelp | null {
  if (!ALL_CHECKS.some(check => check.meta.id === id)) return null;
  const source = readFileSync(inRoot('content/listing-checks', `${id}.${language}.md`), 'utf8');
  const { title, body, examples } = parseHelpPage(source);
  const [text = ''] = body.split('\n## ');
  return { title, examples, paragraphs: text.trim().split(/\n{2,}/) };
}

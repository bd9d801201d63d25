import { readFileSync } from 'node:fs';
import { inRoot } from '~/platform/config/root.server.ts';
import { ALL_CHECKS } from './all-checks.ts';
import { describeExample, type ExampleLine } from './describe-example.ts';
import { parseHelpPage } from './help-page.ts';

export interface ShownHelp {
  title: string;
  /** What stands before the examples. */
  paragraphs: string[];
  examples: { good: boolean; lines: ExampleLine[] }[];
}

/** The help page of a check in a language; null for an id that is no check, so that no other file can be asked for. */
export function findHelpPage(id: string, language: 'id' | 'en'): ShownHelp | null {
  const check = ALL_CHECKS.find(({ meta }) => meta.id === id);
  if (!check) return null;
  const source = readFileSync(inRoot('content/listing-checks', `${id}.${language}.md`), 'utf8');
  const { title, body, examples } = parseHelpPage(source);
  const [text = ''] = body.split('\n## ');
  const shown = examples.map(({ good, listing }) => ({
    good,
    lines: describeExample(listing, check.meta.group),
  }));
  return { title, examples: shown, paragraphs: text.trim().split(/\n{2,}/) };
}

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Language } from '~/i18n/languages.ts';
import { inRoot } from '~/platform/config/root.server.ts';
import { ALL_CHECKS } from './all-checks.ts';
import { describeExample, type ExampleLine } from './describe-example.ts';
import { type HelpPage, parseHelpPage } from './help-page.ts';

export interface ShownHelp {
  title: string;
  /** What stands before the examples. */
  paragraphs: string[];
  examples: { good: boolean; lines: ExampleLine[] }[];
  lesson: string | null;
}

const pages = new Map<string, HelpPage>();

/** The page of a check in a language, read once per process; throws for an id that is no check. */
export function loadHelpPage(id: string, language: Language): HelpPage {
  const name = `${id}.${language}`;
  const known = pages.get(name);
  if (known) return known;
  const page = parseHelpPage(readFileSync(inRoot('content/listing-checks', `${name}.md`), 'utf8'), parse);
  pages.set(name, page);
  return page;
}

/** The help page of a check as it is shown; null for an id that is no check, so that no other file can be asked for. */
export function findHelpPage(id: string, language: Language): ShownHelp | null {
  const check = ALL_CHECKS.find(({ meta }) => meta.id === id);
  if (!check) return null;
  const { title, body, examples, lesson = null } = loadHelpPage(id, language);
  const [text = ''] = body.split('\n## ');
  const shown = examples.map(({ good, listing }) => ({
    good,
    lines: describeExample(listing, check.meta.group),
  }));
  return { title, examples: shown, paragraphs: text.trim().split(/\n{2,}/), lesson };
}

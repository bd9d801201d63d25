import { readFileSync } from 'node:fs';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { parse } from 'yaml';
import { type Language, languages } from '~/i18n/languages.ts';
import { type Translate, translator, type Words } from '~/i18n/words.ts';
import { inRoot } from '~/platform/config/root.server.ts';
import { splitTemplate, type TemplateText } from './split-template.ts';
import { type Template, templates } from './templates.ts';

/** The words of one template in one language, filled on demand. */
export interface TemplateWords {
  text: TemplateText;
  fill: Translate;
}

function readTemplate(language: Language, template: Template): TemplateWords {
  const file = readFileSync(inRoot('content/messages', language, `${template}.md`), 'utf8');
  const text = splitTemplate(file, parse);
  const { subject, short, next, paragraphs } = text;
  const parts = { subject, short, next, ...Object.fromEntries(paragraphs.entries()) };
  const words: Words = Object.fromEntries(
    Object.entries(parts).map(([part, message]) => [part, compileMessage(message)]),
  );
  return { text, fill: translator(language, words) };
}

let known: Map<string, TemplateWords> | undefined;

/** Reads content/messages/ once per process. */
export function readWords(language: Language, template: Template): TemplateWords {
  known ??= new Map(
    languages.flatMap(each => templates.map(name => [`${each}/${name}`, readTemplate(each, name)] as const)),
  );
  return known.get(`${language}/${template}`)!;
}

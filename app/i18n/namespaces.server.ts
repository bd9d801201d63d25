import { readdirSync, readFileSync } from 'node:fs';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { inRoot } from '~/platform/config/root.server.ts';
import { type Language, languages } from './languages.ts';
import { type Translate, translator, type Words } from './words.ts';

/** Reads content/locales/<language>/<namespace>.json and compiles its ICU messages, once per process. */
function compileNamespace(language: Language, file: string): Words {
  const messages: Record<string, string> = JSON.parse(
    readFileSync(inRoot('content/locales', language, file), 'utf8'),
  );
  const namespace = file.replace(/\.json$/, '');
  return Object.fromEntries(
    Object.entries(messages).map(([key, text]) => [`${namespace}.${key}`, compileMessage(text)]),
  );
}

function compileLanguage(language: Language) {
  const files = readdirSync(inRoot('content/locales', language)).filter(file => file.endsWith('.json'));
  const namespaces = new Map(
    files.map(file => [file.replace(/\.json$/, ''), compileNamespace(language, file)]),
  );
  const all: Words = Object.assign({}, ...namespaces.values());
  return { namespaces, translate: translator(language, all) };
}

type Catalog = ReturnType<typeof compileLanguage>;
let catalogs: Record<Language, Catalog> | undefined;

function catalog(language: Language): Catalog {
  catalogs ??= Object.fromEntries(languages.map(each => [each, compileLanguage(each)])) as Record<
    Language,
    Catalog
  >;
  return catalogs[language];
}

const chosen = new Map<string, Words>();

/**
 * The words that a page names, in one language: whole namespaces (`catalog`) or a part of one by the start of its keys
 * (`promotion.turn`). Put together once per choice, since a page's choice never changes.
 */
export function wordsOf(language: Language, names: readonly string[]): Words {
  const key = `${language} ${names.join(' ')}`;
  const known = chosen.get(key);
  if (known) return known;
  const words: Words = Object.assign({}, ...names.map(name => choose(language, name)));
  chosen.set(key, words);
  return words;
}

function choose(language: Language, name: string): Words {
  const [namespace = '', ...part] = name.split('.');
  const words = catalog(language).namespaces.get(namespace) ?? {};
  if (part.length === 0) return words;
  return Object.fromEntries(
    Object.entries(words).filter(([key]) => key === name || key.startsWith(`${name}.`)),
  );
}

/** Translates any key on the server: titles, messages out, exports. */
export function translate(language: Language): Translate {
  return catalog(language).translate;
}

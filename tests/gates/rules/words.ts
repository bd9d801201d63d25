import { compileMessage } from '@lingui/message-utils/compileMessage';
import ts from 'typescript';
import { lineOf, syntaxTree, walk } from '../support/imports';
import { type Breaches, isCode, type Source } from '../support/source';

const place = /^content\/locales\/(id|en)\/([a-z-]+)\.json$/;

/** `catalog.title.hint` → message, for one language. */
export function wordsIn(files: Source[], language: 'id' | 'en'): Map<string, string> {
  const words = new Map<string, string>();
  for (const { path, text } of files) {
    const [, found, namespace] = place.exec(path) ?? [];
    if (found !== language) continue;
    for (const [key, message] of Object.entries(JSON.parse(text) as Record<string, string>))
      words.set(`${namespace}.${key}`, message);
  }
  return words;
}

/** Names that a message asks for, however deep inside plurals and choices. */
export function placeholders(message: string): string[] {
  const names = new Set<string>();
  const collect = (token: unknown) => {
    if (!Array.isArray(token)) return;
    for (const part of token) {
      if (!Array.isArray(part)) continue;
      names.add(String(part[0]));
      if (part[2] && typeof part[2] === 'object') Object.values(part[2]).forEach(collect);
    }
  };
  collect(compileMessage(message));
  return [...names].sort();
}

/** Both languages hold the same keys with the same placeholders, and none is empty. */
export function checkParity(files: Source[]): Breaches {
  const [id, en] = [wordsIn(files, 'id'), wordsIn(files, 'en')];
  const keys = [...new Set([...id.keys(), ...en.keys()])].sort();
  return keys.flatMap(key => {
    const [here, there] = [id.get(key), en.get(key)];
    if (here === undefined) return [`${key}: no Indonesian words`];
    if (there === undefined) return [`${key}: no English words`];
    if (typeof here !== 'string' || typeof there !== 'string')
      return [`${key}: keys are flat, every value is text`];
    if (!here.trim() || !there.trim()) return [`${key}: empty`];
    const [a, b] = [placeholders(here).join(' '), placeholders(there).join(' ')];
    return a === b ? [] : [`${key}: placeholders differ: id {${a}}, en {${b}}`];
  });
}

const isCodeList = (file: Source) => /^app\/[a-z]+\/([a-z-]+\/)?codes\.ts$/.test(file.path);

/** A domain speaks in the namespace of its name; a room of it with a codes.ts of its own, in that of the room. */
function namespaceOf(file: Source): string {
  const [, domain, room] = file.path.split('/') as [string, string, string];
  return isCodeList(file) && room !== 'codes.ts' ? room : domain;
}

/** Codes that a file declares: every string in an array of a codes.ts, and elsewhere in a property `codes: […]`. */
export function codesIn(file: Source): string[] {
  const codes: string[] = [];
  walk(syntaxTree(file), node => {
    if (!ts.isArrayLiteralExpression(node)) return;
    const declared = ts.isPropertyAssignment(node.parent) && node.parent.name.getText() === 'codes';
    if (isCodeList(file) || declared)
      codes.push(...node.elements.filter(ts.isStringLiteral).map(e => e.text));
  });
  return [...new Set(codes)];
}

/** The words of a check stand on its help page; gates/listing-checks looks after them. */
const isCheck = (file: Source) => file.path.startsWith('app/catalog/quality/checks/');
const mayDeclare = (file: Source) =>
  /^app\/[a-z]+\/(.+\/)?[^/]+\.ts$/.test(file.path) && isCode(file) && !isCheck(file);

/** Every code of `<domain>/codes.ts`, of `<domain>/<room>/codes.ts` or of a check has words under `code.<code>` in both languages. */
export function checkCodes(files: Source[]): Breaches {
  const languages = (['id', 'en'] as const).map(language => [language, wordsIn(files, language)] as const);
  return files.filter(mayDeclare).flatMap(file => {
    const domain = namespaceOf(file);
    const codes = codesIn(file);
    if (codes.length === 0) return isCodeList(file) ? [`${file.path}: no codes`] : [];
    return codes.flatMap(code =>
      languages.flatMap(([language, words]) =>
        words.has(`${domain}.code.${code}`) ? [] : [`${file.path}: ${code} has no words in ${language}`],
      ),
    );
  });
}

interface Uses {
  literal: Set<string>;
  patterns: RegExp[];
  /** Keys asked for in so many words: `t('catalog.title')`. */
  asked: { key: string; where: string }[];
}

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** `joint`: what must stand fixed in a text that is put together, so that not every template is a pattern. */
function usesIn(files: Source[], _joint = /\./): Uses {
  const uses: Uses = { literal: new Set(), patterns: [], asked: [] };
  for (const file of files.filter(f => isCode(f) && /^(app|db|scripts|server)/.test(f.path))) {
    walk(syntaxTree(file), node => {
      if (ts.isStringLiteralLike(node)) {
        uses.literal.add(node.text);
        if (/^[a-z][\w.-]*\.$/.test(node.text)) uses.patterns.push(new RegExp(`^${literally(node.text)}`));
      }
      if (ts.isTemplateExpression(node)) {
        const pieces = [node.head.text, ...node.templateSpans.map(s => s.literal.text)];
        // Something must stand fixed, and nothing but what a key may hold: otherwise it is no key.
        if (
          /[a-z]{2,}/.test(pieces.join('')) &&
          pieces.every(p => /^[\w.-]*$/.test(p)) &&
          pieces.join('').includes('.')
        )
          uses.patterns.push(new RegExp(`^${pieces.map(literally).join('.+')}$`));
      }
      if (ts.isCallExpression(node) && /(^|\.)t$/.test(node.expression.getText())) {
        const [key] = node.arguments;
        if (key && ts.isStringLiteralLike(key))
          uses.asked.push({ key: key.text, where: `${file.path}:${lineOf(key)}` });
      }
    });
  }
  return uses;
}

/** Whether a domain's own source writes this code, whole or put together. */
function codesSpoken(files: Source[]): (domain: string, code: string) => boolean {
  const known = new Map<string, Uses>();
  return (domain, code) => {
    const uses =
      known.get(domain) ??
      usesIn(
        files.filter(f => new RegExp(`^app/(${domain}|[a-z]+/${domain})/`).test(f.path)),
        /-/,
      );
    known.set(domain, uses);
    return uses.literal.has(code) || uses.patterns.some(p => p.test(code));
  };
}

/** No key without a use, no use without a key. */
export function checkUse(files: Source[]): Breaches {
  const words = wordsIn(files, 'id');
  const uses = usesIn(files);
  const spokenIn = codesSpoken(files);
  const isUsed = (key: string) => {
    const [, domain, code] = /^([a-z-]+)\.code\.(.+)$/.exec(key) ?? [];
    if (uses.literal.has(key)) return true;
    return code ? (spokenIn(domain!, code) ?? false) : uses.patterns.some(p => p.test(key));
  };
  return [
    ...[...words.keys()].filter(key => !isUsed(key)).map(key => `${key}: no one uses these words`),
    ...uses.asked
      .filter(({ key }) => !words.has(key))
      .map(({ key, where }) => `${where}: no words for ${key}`),
  ];
}

const spoken =
  /^(alt|title|placeholder|label|hint|legend|caption|heading|summary|text|description|aria-(label|description|roledescription|valuetext|placeholder))$/;
const hasWord = /\p{L}{2,}/u;
/** Our own name is the same in every language; so are the names of the formats we write. */
const names = /^(Laris|CSV|XLSX|JSON|SHA-256)$/;

function literalText(node: ts.Node): string | null {
  if (ts.isJsxText(node)) return node.text.trim();
  const text = (e: ts.Node | undefined): string | null => {
    if (!e) return null;
    if (ts.isStringLiteralLike(e)) return e.text.trim();
    return ts.isJsxExpression(e) ? text(e.expression) : null;
  };
  if (ts.isJsxAttribute(node) && spoken.test(node.name.getText())) return text(node.initializer);
  if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) return text(node.expression);
  return null;
}

/** Sentences live in content/, never in JSX: neither as text nor in an attribute that people read or hear. */
export function checkJsx(files: Source[]): Breaches {
  return files
    .filter(f => /^app\/.*\.tsx$/.test(f.path) && !f.path.endsWith('.examples.tsx'))
    .flatMap(file => {
      const breaches: Breaches = [];
      walk(syntaxTree(file), node => {
        const text = literalText(node);
        if (text && hasWord.test(text.replace(/&\w+;/g, '')) && !names.test(text))
          breaches.push(`${file.path}:${lineOf(node)}: "${text.slice(0, 60)}" belongs in content/locales`);
      });
      return breaches;
    });
}

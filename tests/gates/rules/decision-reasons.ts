import { questions } from '~/registration/answers/questions.ts';
import { documentKinds } from '~/registration/documents/document-kinds.ts';
import type { Breaches, Source } from '../support/source';
import { wordsIn } from './words';

const place = 'content/registration/reasons.json';
const parts = ['', '.do', '.example'];
/** Reasons that the office can choose from, at least (issue 3). */
const fewest = 40;

interface Reason {
  code?: string;
  field?: { question?: string; document?: string };
}

/** Each reason is about a question or a document that exists, and says what is wrong, what to do and an example in both languages. */
export function checkDecisionReasons(files: Source[]): Breaches {
  const file = files.find(each => each.path === place);
  if (!file) return [`${place}: missing`];
  const reasons = JSON.parse(file.text) as Reason[];
  const codes = new Set(reasons.map(reason => reason.code ?? ''));
  const breaches: Breaches = [];
  if (codes.size < fewest) breaches.push(`${place}: ${codes.size} reasons, at least ${fewest}`);
  for (const { code, field = {} } of reasons) {
    const { question, document } = field;
    const known =
      (question !== undefined && (questions as readonly string[]).includes(question)) ||
      (document !== undefined && (documentKinds as readonly string[]).includes(document));
    if (!known) breaches.push(`${place}: ${code} is about nothing that is asked`);
  }
  for (const language of ['id', 'en'] as const) {
    const words = wordsIn(files, language);
    for (const code of codes)
      for (const part of parts)
        if (!words.get(`decisions.reason.${code}${part}`)?.trim())
          breaches.push(`${place}: ${code}${part} has no words in ${language}`);
    for (const key of words.keys()) {
      const [, code] = /^decisions\.reason\.([a-z-]+)/.exec(key) ?? [];
      if (code && !codes.has(code)) breaches.push(`${key}: no reason of that code in ${place}`);
    }
  }
  return breaches;
}

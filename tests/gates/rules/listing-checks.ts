import { parse } from 'yaml';
import type { Breaches, Source } from '../support/source';

const code = /^app\/catalog\/quality\/checks\/([a-z]+)\/([A-Z]\d{2}-[a-z-]+)\.ts$/;
const languages = ['id', 'en'] as const;

/**
 * One name for one rule: the id in `meta` = the file name = the test's file name = a help page in both languages = an entry
 * of base.yml whose severities name exactly the declared codes = a name in both languages. And nothing left over.
 */
export function checkListingChecks(files: Source[]): Breaches {
  const byPath = new Map(files.map(file => [file.path, file.text]));
  const entries = profileEntries(byPath.get('content/listing-checks/profiles/base.yml') ?? '');
  const registry = byPath.get('app/catalog/quality/all-checks.ts') ?? '';
  const ids = new Set<string>();
  const breaches: Breaches = [];
  for (const { path, text } of files) {
    const [, group, id] = code.exec(path) ?? [];
    if (!group || !id) continue;
    ids.add(id);
    const want = (there: boolean, what: string) => {
      if (!there) breaches.push(`${path}: ${what}`);
    };
    want(text.includes(`id: '${id}'`), 'meta.id differs from the file name');
    want(text.includes(`group: '${group}'`), 'meta.group differs from the folder');
    want(byPath.has(`tests/unit/catalog/quality/checks/${group}/${id}.test.ts`), 'no test of that name');
    want(registry.includes(`checks/${group}/${id}`), 'not in all-checks.ts');
    want(entries.has(id), 'no entry in base.yml');
    for (const language of languages) {
      const page = byPath.get(`content/listing-checks/${id}.${language}.md`);
      want(page?.includes(`check: ${id}\n`) ?? false, `no help page in ${language}`);
      const words = byPath.get(`content/locales/${language}/catalog.json`) ?? '';
      want(words.includes(`"check.${id}"`), `no name in ${language}`);
    }
  }
  for (const { path } of files) {
    const id =
      /^(?:content\/listing-checks\/([A-Z]\d{2}[^/]*)\.(?:id|en)\.md|tests\/unit\/catalog\/quality\/checks\/\w+\/(.+)\.test\.ts)$/.exec(
        path,
      );
    const named = id?.[1] ?? id?.[2];
    if (named && !ids.has(named)) breaches.push(`${path}: no check of that name`);
  }
  for (const id of entries) if (!ids.has(id)) breaches.push(`base.yml: ${id} is no check`);
  return breaches;
}

function profileEntries(text: string): Set<string> {
  const profile: unknown = text ? parse(text) : {};
  return new Set(Object.keys((profile as { checks?: object }).checks ?? {}));
}

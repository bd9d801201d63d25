import { parse } from 'yaml';
import type { Breaches, Source } from '../support/source';

const code = /^app\/catalog\/quality\/checks\/([a-z]+)\/([A-Z]\d{2}-[a-z-]+)\.ts$/;
const languages = ['id', 'en'] as const;

/**
 * One name for one rule: the id in `meta` = the file name = the test's file name = a help page in both languages = an entry
 * of its group's profile. And nothing left over.
 */
export function checkListingChecks(files: Source[]): Breaches {
  const byPath = new Map(files.map(file => [file.path, file.text]));
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
    const registry = byPath.get(`app/catalog/quality/checks/${group}/${group}-checks.ts`) ?? '';
    want(registry.includes(`'./${id}.ts'`), `not in ${group}-checks.ts`);
    const profile = byPath.get(`content/listing-checks/profiles/base/${group}.yml`) ?? '';
    want(entryIds(profile).includes(id), `no entry in base/${group}.yml`);
    for (const language of languages) {
      const page = byPath.get(`content/listing-checks/${id}.${language}.md`);
      want(page?.includes(`check: ${id}\n`) ?? false, `no help page in ${language}`);
    }
  }
  for (const { path } of files) {
    const id =
      /^(?:content\/listing-checks\/([A-Z]\d{2}[^/]*)\.(?:id|en)\.md|tests\/unit\/catalog\/quality\/checks\/\w+\/([A-Z]\d{2}.*)\.test\.ts)$/.exec(
        path,
      );
    const named = id?.[1] ?? id?.[2];
    if (named && !ids.has(named)) breaches.push(`${path}: no check of that name`);
  }
  for (const { path, text } of files) {
    if (!/^content\/listing-checks\/profiles\/base\/\w+\.yml$/.test(path)) continue;
    for (const id of entryIds(text)) if (!ids.has(id)) breaches.push(`${path}: ${id} is no check`);
  }
  return breaches;
}

function entryIds(text: string): string[] {
  return Object.keys((text ? (parse(text) as object | null) : null) ?? {});
}

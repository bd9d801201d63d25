import type { Breaches, Source } from '../support/source';

interface Entry {
  idx: number;
  when: number;
  tag: string;
}

const folder = 'db/migrations';
const journalPath = `${folder}/meta/_journal.json`;

/** One line of migrations: numbered without gaps, each with its file, each later than the one before. */
export function checkMigrations(files: Source[]): Breaches {
  const journal = files.find(f => f.path === journalPath);
  if (!journal) return [`${journalPath}: missing`];
  const { entries } = JSON.parse(journal.text) as { entries: Entry[] };
  const written = files.filter(f => /^db\/migrations\/[^/]+\.sql$/.test(f.path));
  const tags = new Set(entries.map(e => e.tag));
  return [
    ...entries.flatMap((entry, at) => {
      const { idx, tag, when } = entry;
      const number = String(at).padStart(4, '0');
      const faults: Breaches = [];
      if (idx !== at || !tag.startsWith(`${number}_`))
        faults.push(`${journalPath}: ${tag} is not number ${number}`);
      if (at > 0 && when <= entries[at - 1]!.when)
        faults.push(`${journalPath}: ${tag} is not later than the one before`);
      if (!written.some(f => f.path === `${folder}/${tag}.sql`)) faults.push(`${folder}/${tag}.sql: missing`);
      return faults;
    }),
    ...written
      .filter(f => !tags.has(f.path.slice(folder.length + 1, -4)))
      .map(f => `${f.path}: not in the journal`),
  ];
}

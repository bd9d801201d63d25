import { PlanError } from './names.mjs';

const groups = {
  T: 'text',
  U: 'unit',
  P: 'price',
  F: 'photo',
  D: 'duplicate',
  L: 'legal',
  C: 'completeness',
};
const form = /^([TUPFDLC])(\d{2})-[a-z0-9]+(-[a-z0-9]+)*$/;
const folder = 'app/catalog/quality';

function source(id, short, group, code, fix) {
  return `import { z } from 'zod';
import { always, type Check } from '../../check.ts';

const options = z.object({ max: z.number().int().positive() });

/** What buyers or channels lose by it, and where the rule or the figure comes from. */
export const ${short}: Check<z.infer<typeof options>> = {
  meta: {
    id: '${id}',
    version: 1,
    group: '${group}',
    appliesTo: always,
    needs: [],
    options,
    codes: ['${code}'],
  },
  run({ listing }, { max }) {
    const length = [...listing.title].length;
    if (length <= max) return [];
    return [{ code: '${code}', field: 'title', evidence: listing.title, fix: '${fix}', data: { length, max } }];
  },
};
`;
}

function helpPage(id, { title, says, mend, body, caught, passes }, code, fix) {
  return `---
check: ${id}
title: ${title}
codes:
  ${code}:
    says: "${says}"
    short: "${title.toLowerCase()}"
fixes:
  ${fix}: "${mend}"
---
${body}

## ${caught}

\`\`\`json bad ${code}
{"title": "${'Emping melinjo '.repeat(14).trim()}"}
\`\`\`

## ${passes}

\`\`\`json good
{"title": "Emping Melinjo Asin Bu Siti 250 g"}
\`\`\`
`;
}

function test(id, short, group, code) {
  return `import { describe, expect, it } from 'vitest';
import { ${short} } from '~/${folder.slice(4)}/checks/${group}/${id}.ts';
import { contextOf } from '../../example-context.ts';

const run = (title: string) => ${short}.run(contextOf({ title }), { max: 20 });

describe('${id}', () => {
  it('reports what it judged, as evidence', () => {
    const title = 'x'.repeat(21);
    expect(run(title)).toMatchObject([{ code: '${code}', evidence: title, data: { length: 21, max: 20 } }]);
  });

  it('lets the limit itself pass', () => {
    expect(run('x'.repeat(20))).toEqual([]);
  });

  it('counts what people see: one emoji is one character', () => {
    expect(run('🌶'.repeat(20))).toEqual([]);
  });
});
`;
}

/** Imports stand in the order of their paths. */
function addImport(text, line) {
  const lines = text.match(/^import .*\n/gm) ?? [];
  const pathOf = entry => entry.slice(entry.indexOf("'"));
  const sorted = [...lines, line].sort((a, b) => pathOf(a).localeCompare(pathOf(b), 'en', { numeric: true }));
  return sorted.join('') + text.slice(lines.join('').length);
}

/** A check of the listing: rule, help page in both languages with its words, place in its group's list and profile, test. */
export function planCheck(id, house) {
  const [, letter, number] = form.exec(id) ?? [];
  if (!letter)
    throw new PlanError(
      `"${id}": letter of the group (${Object.keys(groups).join('')}), two digits, a slug: T30-judul-aneh.`,
    );
  const short = letter + number;
  const group = groups[letter];
  const listFile = `${folder}/checks/${group}/${group}-checks.ts`;
  const profileFile = `content/listing-checks/profiles/base/${group}.yml`;
  const [list, profile] = [house.read(listFile), house.read(profileFile)];
  if (!list || !profile) throw new PlanError(`${listFile} and ${profileFile} are not where they were.`);
  if (new RegExp(`\\b${short}\\b`).test(list)) throw new PlanError(`${short} is taken.`);
  const [code, fix] = [`${id.slice(4)}-found`, `mend-${id.slice(4)}`];
  const entry = `${id}:\n  weight: 1\n  severity: { ${code}: advice }\n  options: { max: 150 } # own\n`;
  const words = {
    id: {
      title: 'Judul terlalu panjang',
      says: 'Judul terlalu panjang: {length} huruf, cukup {max}',
      mend: 'Pendekkan judul.',
      body: 'Tulis di sini mengapa ini merugikan penjualan, dan dari mana angkanya.\n\nTulis di sini cara memperbaikinya.',
      caught: 'Contoh yang kena',
      passes: 'Contoh yang lolos',
    },
    en: {
      title: 'Title too long',
      says: 'The title is too long: {length} characters, {max} are enough',
      mend: 'Shorten the title.',
      body: 'Write here why this costs sales, and where the figure comes from.\n\nWrite here how to mend it.',
      caught: 'Examples that are caught',
      passes: 'Examples that pass',
    },
  };
  return {
    create: {
      [`${folder}/checks/${group}/${id}.ts`]: source(id, short, group, code, fix),
      [`tests/unit/catalog/quality/checks/${group}/${id}.test.ts`]: test(id, short, group, code),
      [`content/listing-checks/${id}.id.md`]: helpPage(id, words.id, code, fix),
      [`content/listing-checks/${id}.en.md`]: helpPage(id, words.en, code, fix),
    },
    change: {
      [listFile]: register(list, short, id),
      [profileFile]: `${profile.replace(/\n*$/, '\n')}${entry}`,
    },
  };
}

/** The list with the check at its end, on one line or on many as the formatter would have it. */
function register(list, short, id) {
  const imported = addImport(list, `import { ${short} } from './${id}.ts';\n`);
  return imported.replace(/= \[([\s\S]*?),?\s*\];/, (_, members) => {
    const all = [...members.split(',').map(member => member.trim()), short].filter(Boolean);
    const line = `= [${all.join(', ')}];`;
    const begun = imported.slice(
      imported.lastIndexOf('\n', imported.indexOf('= [')) + 1,
      imported.indexOf('= ['),
    );
    return (begun + line).length <= 110 ? line : `= [\n${all.map(member => `  ${member},\n`).join('')}];`;
  });
}

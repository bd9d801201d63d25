import { addWords, PlanError } from './names.mjs';

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

function helpPage(id, { title, body, caught, passes }, code) {
  return `---
check: ${id}
title: ${title}
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
import { contextOf } from '../example-context.ts';

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

/** A check of the listing: rule, help page in both languages, place in the list and in the base profile, words, test. */
export function planCheck(id, house) {
  const [, letter, number] = form.exec(id) ?? [];
  if (!letter)
    throw new PlanError(
      `"${id}": letter of the group (${Object.keys(groups).join('')}), two digits, a slug: T30-judul-aneh.`,
    );
  const short = letter + number;
  const [listFile, profileFile] = [`${folder}/all-checks.ts`, 'content/listing-checks/profiles/base.yml'];
  const [list, profile] = [house.read(listFile), house.read(profileFile)];
  if (!list || !profile) throw new PlanError(`${listFile} and ${profileFile} are not where they were.`);
  if (new RegExp(`\\b${short}\\b`).test(list)) throw new PlanError(`${short} is taken.`);
  const group = groups[letter];
  const [code, fix] = [`${id.slice(4)}-found`, `mend-${id.slice(4)}`];
  const line = `import { ${short} } from './checks/${group}/${id}.ts';\n`;
  const registered = addImport(list, line).replace(/\n\];/, `\n  ${short},\n];`);
  const entry = `  ${id}:\n    weight: 1\n    severity: { ${code}: advice }\n    options: { max: 150 } # own\n`;
  const words = (language, found, mend, name) =>
    addWords(house, 'catalog', language, {
      [`check.${id}`]: name,
      [`code.${code}`]: found,
      [`fix.${fix}`]: mend,
    });
  return {
    create: {
      [`${folder}/checks/${group}/${id}.ts`]: source(id, short, group, code, fix),
      [`tests/unit/catalog/quality/checks/${id}.test.ts`]: test(id, short, group, code),
      [`content/listing-checks/${id}.id.md`]: helpPage(
        id,
        {
          title: 'Judul terlalu panjang',
          body: 'Tulis di sini mengapa ini merugikan penjualan, dan dari mana angkanya.\n\nTulis di sini cara memperbaikinya.',
          caught: 'Contoh yang kena',
          passes: 'Contoh yang lolos',
        },
        code,
      ),
      [`content/listing-checks/${id}.en.md`]: helpPage(
        id,
        {
          title: 'Title too long',
          body: 'Write here why this costs sales, and where the figure comes from.\n\nWrite here how to mend it.',
          caught: 'Examples that are caught',
          passes: 'Examples that pass',
        },
        code,
      ),
    },
    change: {
      [listFile]: registered,
      [profileFile]: `${profile.replace(/\n*$/, '\n')}${entry}`,
      ...words('id', 'Judul terlalu panjang: {length} huruf', 'Pendekkan judul.', 'Judul terlalu panjang'),
      ...words('en', 'The title is too long: {length} characters', 'Shorten the title.', 'Title too long'),
    },
  };
}

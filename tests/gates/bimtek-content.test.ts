import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCourse } from '~/bimtek/courses/read-course.server.ts';
import { ALL_CHECKS } from '~/catalog/quality/all-checks.ts';
import { loadHelpPage } from '~/catalog/quality/load-help.server.ts';
import {
  checkCourse,
  checkProgramme,
  checkTaught,
  type Known,
  staleBreaches,
} from './rules/bimtek-content.ts';
import { findPages } from './rules/bimtek-pages.ts';
import { root } from './support/source';

const home = path.join(root, 'content/bimtek');
const folders = readdirSync(home, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(entry => entry.name);
const courses = folders.flatMap(folder => readCourse(path.join(home, folder)).course ?? []);

const files = (place: string) => readdirSync(path.join(root, place), { recursive: true }) as string[];
const requirementsFile = readFileSync(path.join(root, 'content/registration/requirements.json'), 'utf8');

const known: Known = {
  /** Ids of the listing checks, from the names of their files. */
  checks: files('app/catalog/quality/checks').map(file => path.basename(file, '.ts')),
  requirements: (JSON.parse(requirementsFile) as { requirements: { id: string }[] }).requirements.map(
    ({ id }) => id,
  ),
  isPage: findPages(files('app/routes'), courses),
};

describe.each(folders)('course %s', folder => {
  it('is whole, in both languages, light enough, fair to ask and says nothing that can run', () => {
    expect(checkCourse(path.join(home, folder), known)).toEqual([]);
  });
});

describe('the courses together', () => {
  it('are enough for owners and for offices, each at a place of its own', () => {
    expect(checkProgramme(courses)).toEqual([]);
  });

  it.each<[string, typeof courses, RegExp]>([
    ['too few for owners', courses.slice(0, 3), /courses for vendor, at least 10/],
    ['none for offices', courses.filter(each => each.audience === 'vendor'), /0 courses for opd, at least 2/],
    ['two at one place', courses.map(each => ({ ...each, order: 1 })), /order 1 is taken/],
  ])('are found out: %s', (_, some, words) => {
    expect(checkProgramme(some).join('\n')).toMatch(words);
  });

  it('rest on nothing that had run out on the day they were written', () => {
    expect(staleBreaches(courses, '2026-11-21')).toEqual([]);
  });

  it('name every regulation that has run out by a later day, its last day still good', () => {
    const [basis] = courses[0]!.legalBasis;
    const one = [{ ...courses[0]!, legalBasis: [{ ...basis!, regulation: 'PMK X', validTo: '2027-01-31' }] }];
    expect(staleBreaches(one, '2027-01-31')).toEqual([]);
    expect(staleBreaches(one, '2027-02-01').join()).toMatch(/PMK X was checked until 2027-01-31/);
    expect(staleBreaches(courses, '2099-01-01').length).toBeGreaterThanOrEqual(courses.length);
  });
});

describe('listing checks', () => {
  const named = new Map(
    ALL_CHECKS.map(({ meta }) => [meta.id, loadHelpPage(meta.id, 'id').lesson ?? null] as const),
  );

  it('lead to a lesson that teaches them', () => {
    expect(checkTaught(courses, named)).toEqual([]);
  });

  it.each<[string, string | null, RegExp]>([
    ['no lesson', null, /F06-buram: its lesson null does not exist/],
    ['a course that is not there', 'hilang/01-foto', /hilang\/01-foto does not exist/],
    ['a lesson under another number', 'foto-produk/07-tajam-dan-dekat', /does not exist/],
    [
      'a lesson that teaches something else',
      'harga-dan-pajak/02-ppn',
      /no competency of harga-dan-pajak\/ppn/,
    ],
  ])('are found out: %s', (_, lesson, words) => {
    expect(checkTaught(courses, new Map([['F06-buram', lesson]])).join()).toMatch(words);
  });
});

describe('pages that a lesson may link to', () => {
  const isPage = findPages(
    [
      'public.tsx',
      'public/$.tsx',
      'public/_index.tsx',
      'public/learn.$course._index.tsx',
      'public/draws.$pemda.$round[.]json.ts',
      'vendor/products.$productId.edit.($section).tsx',
      'vendor/registration.$page_.draft.ts',
    ],
    [{ id: 'satu', lessons: [{ id: 'dua' }] as (typeof courses)[number]['lessons'] }],
  );

  it.each([
    '/',
    '/learn/satu',
    '/learn/satu/dua',
    '/vendor/products/7/edit',
    '/draws/33.25/1.json',
    '/vendor/registration/nib/draft',
  ])('%s is one', address => expect(isPage(address)).toBe(true));

  it.each(['/learn/tiga', '/learn/satu/tiga', '/vendor', '/products/7/edit', '/draws/33.25/1', '/x/y/z'])(
    '%s is none',
    address => expect(isPage(address)).toBe(false),
  );
});

describe('a course with a fault is found out:', () => {
  let copy: string;
  const file = (name: string) => path.join(copy, name);
  const change = (name: string, from: string | RegExp, to: string) => {
    const text = readFileSync(file(name), 'utf8');
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    writeFileSync(file(name), changed);
  };

  const keepLessons = (stem: string) => {
    for (const name of readdirSync(copy).filter(each => each.endsWith('.md') && !each.startsWith(stem)))
      rmSync(file(name));
  };
  const keepFigures = (only: string) => {
    for (const name of readdirSync(file('figures')).filter(each => each !== only))
      rmSync(file(`figures/${name}`));
  };
  const quizzes = ['quiz.gift', 'quiz.en.gift'];
  const keepQuestions = (count: number) => {
    for (const name of quizzes) {
      const parts = readFileSync(file(name), 'utf8').split(/(?=^\/\/ \[id:)/m);
      writeFileSync(file(name), parts.slice(0, count + 1).join(''));
    }
  };
  const addQuestions = (count: number) => {
    const more = Array.from(
      { length: count },
      (_, n) => `\n\n// [id:tambah-${n}] [tag:foto]\nBenar? {T####Ya.}\n`,
    );
    for (const name of quizzes) writeFileSync(file(name), readFileSync(file(name), 'utf8') + more.join(''));
  };
  const rightFirst = () => {
    const options = /^(( {2}~(?!%).*\n)+)( {2}=.*\n)/gm;
    for (const name of quizzes)
      writeFileSync(file(name), readFileSync(file(name), 'utf8').replace(options, '$3$1'));
  };

  beforeEach(() => {
    copy = path.join(mkdtempSync(path.join(tmpdir(), 'course-')), 'dari-foto-sampai-laku');
    cpSync(path.join(home, 'dari-foto-sampai-laku'), copy, { recursive: true });
  });
  afterEach(() => rmSync(path.dirname(copy), { recursive: true }));

  it.each<[string, () => void, RegExp]>([
    ['a lesson without English', () => rmSync(file('04-foto.en.md')), /04-foto\.en\.md: missing/],
    [
      'a figure that is not there',
      () => rmSync(file('figures/cahaya.svg')),
      /04-foto\.id\.md: figure cahaya\.svg does not exist/,
    ],
    [
      'a figure without alt text',
      () => change('04-foto.id.md', / alt="[^"]*"/, ''),
      /Missing required attribute: 'alt'/,
    ],
    ['an alt text of one word', () => change('04-foto.id.md', / alt="[^"]*"/, ' alt="Foto"'), /'alt'/],
    [
      'a drawing with a script',
      () => change('figures/data.svg', '</svg>', '<script>1</script></svg>'),
      /data\.svg: holds an element/,
    ],
    [
      'a drawing with a handler',
      () => change('figures/data.svg', '<rect ', '<rect onclick="x" '),
      /data\.svg: holds an attribute/,
    ],
    [
      'a drawing nobody uses',
      () => writeFileSync(file('figures/sisa.svg'), readFileSync(file('figures/data.svg'))),
      /sisa\.svg: is in no lesson/,
    ],
    ['an unknown tag', () => change('03-judul.id.md', '{% note %}', '{% video %}'), /video/],
    [
      'a script link',
      () => change('03-judul.id.md', 'Pakai urutan ini:', '[x](//evil.example/a)'),
      /link to \/\/evil/,
    ],
    [
      'a link to a lesson that is not there',
      () => change('03-judul.id.md', 'Pakai urutan ini:', '[x](/learn/dari-foto-sampai-laku/hilang)'),
      /leads nowhere/,
    ],
    [
      'a picture from outside',
      () => change('03-judul.id.md', 'Pakai urutan ini:', '![x](https://a.example/x.png)'),
      /<img> is not allowed/,
    ],
    [
      'a heading of the first rank',
      () => change('03-judul.id.md', '## Pola', '# Pola'),
      /<h1> is not allowed/,
    ],
    [
      'an unknown key in the front matter',
      () => change('03-judul.id.md', 'minutes: 4', 'minutes: 4\nlayout: x'),
      /front matter/,
    ],
    ['minutes that differ', () => change('03-judul.en.md', 'minutes: 4', 'minutes: 9'), /minutes differ/],
    [
      'a broken question',
      () => change('quiz.gift', '{F#', '{FALSCH#'),
      /quiz\.gift:\d+:\d+: gift-answer-unmarked/,
    ],
    ['a question without id', () => change('quiz.gift', '[id:ppn] ', ''), /has no id/],
    [
      'a question that only one language has',
      () => change('quiz.en.gift', '[id:ppn]', '[id:vat]'),
      /differ between the languages/,
    ],
    [
      'another right answer in English',
      () => change('quiz.en.gift', '{F#', '{T#'),
      /ppn: is not the same question/,
    ],
    [
      'a question about no lesson',
      () => change('quiz.gift', '[tag:foto]', '[tag:video]'),
      /foto: its first tag names no lesson/,
    ],
    [
      'a question without explanation',
      () => change('quiz.gift', /#Tidak boleh[^}]*/, ''),
      /ppn: has no explanation/,
    ],
    [
      'a listing check that is not there',
      () => change('course.yml', 'F06-buram', 'F99-hilang'),
      /F99-hilang: no such listing check/,
    ],
    [
      'a competency without lesson',
      () => change('course.yml', 'lessons: [foto]', 'lessons: [video]'),
      /memotret: lesson video/,
    ],
    [
      'a requirement that is not there',
      () => change('course.yml', 'lessons: [foto]', 'requirements: [hilang]\n    lessons: [foto]'),
      /memotret: hilang: no such requirement/,
    ],
    [
      'a lesson that belongs to no competency',
      () => change('course.yml', 'lessons: [foto]', 'lessons: [judul]'),
      /foto: belongs to no competency/,
    ],
    [
      'a competency that nothing asks for',
      () => change('quiz.gift', '[tag:foto]', '[tag:judul]'),
      /memotret: 0 questions, at least 1/,
    ],
    [
      'a basis that ends before it begins',
      () => change('course.yml', 'validTo: 2027-06-30', 'validTo: 2020-01-01'),
      /validity-reversed/,
    ],
    ['one lesson only', () => keepLessons('04-foto'), /course: 1 lessons, at least 2/],
    ['one drawing only', () => keepFigures('cahaya.svg'), /figures: 1 drawings, at least 2/],
    [
      'a lesson of twelve minutes',
      () => {
        change('04-foto.id.md', 'minutes: 4', 'minutes: 12');
        change('04-foto.en.md', 'minutes: 4', 'minutes: 12');
      },
      /foto: 12 minutes, 3 to 6/,
    ],
    ['too few questions', () => keepQuestions(4), /quiz\.gift: 4 questions, 5 to 8/],
    ['too many questions', () => addQuestions(3), /quiz\.gift: 11 questions, 5 to 8/],
    [
      'questions all of one kind',
      () => {
        keepQuestions(0);
        addQuestions(6);
      },
      /1 kinds of question, at least 3/,
    ],
    [
      'right options that are always the longest',
      () => change('quiz.gift', /~(?!%)([^#\n]{5,})#/g, '~Salah#'),
      /quiz \(id\): the right option is the longest in belum-tahu, giliran, judul/,
    ],
    [
      'right options that always stand first',
      () => rightFirst(),
      /quiz \(id\): the right option always stands at the same place/,
    ],
    [
      'a link to a page that is not there',
      () => change('03-judul.id.md', 'Pakai urutan ini:', '[x](/vendor/hilang)'),
      /\/vendor\/hilang leads nowhere/,
    ],
    [
      'lessons that are too heavy together',
      () => {
        for (const name of readdirSync(copy).filter(each => each.endsWith('.id.md')))
          writeFileSync(file(name), `${readFileSync(file(name), 'utf8')}\n${noise(85_000)}\n`);
      },
      /course \(id\): \d+ KB, at most 300/,
    ],
    ['a legal basis without an end', () => change('course.yml', /validTo: \S+/, ''), /validTo/],
    [
      'a folder of another name',
      () => change('course.yml', 'id: dari-foto', 'id: lain-foto'),
      /not the folder's name/,
    ],
    [
      'a lesson that is too heavy',
      () => change('03-judul.id.md', 'Pakai urutan ini:', noise(120_000)),
      /03-judul\.id\.md: \d+ KB/,
    ],
  ])('%s', (_, damage, words) => {
    damage();
    expect(checkCourse(copy, known).join('\n')).toMatch(words);
  });
});

/** Text that does not compress: a plain counter run through a multiplicative hash. */
function noise(length: number): string {
  let text = '';
  for (let at = 1; text.length < length; at++) text += `${(Math.imul(at, 2654435761) >>> 0).toString(36)} `;
  return text;
}

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCourse } from '~/bimtek/courses/read-course.server.ts';
import { checkCourse } from './rules/bimtek-content.ts';
import { root } from './support/source';

const home = path.join(root, 'content/bimtek');
const folders = readdirSync(home);

/** Ids of the listing checks, from the names of their files. */
const checks = (
  readdirSync(path.join(root, 'app/catalog/quality/checks'), { recursive: true }) as string[]
).map(file => path.basename(file, '.ts'));

describe.each(folders)('course %s', folder => {
  it('is whole, in both languages, light enough and says nothing that can run', () => {
    expect(checkCourse(path.join(home, folder), checks)).toEqual([]);
  });

  it('is real: at least five lessons and six questions', () => {
    const { course } = readCourse(path.join(home, folder));
    expect(course!.lessons.length).toBeGreaterThanOrEqual(5);
    expect(course!.quiz.id.questions.length).toBeGreaterThanOrEqual(6);
  });
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
    expect(checkCourse(copy, checks).join('\n')).toMatch(words);
  });
});

/** Text that does not compress: a plain counter run through a multiplicative hash. */
function noise(length: number): string {
  let text = '';
  for (let at = 1; text.length < length; at++) text += `${(Math.imul(at, 2654435761) >>> 0).toString(36)} `;
  return text;
}

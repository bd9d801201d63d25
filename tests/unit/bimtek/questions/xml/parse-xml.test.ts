import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Question } from '~/bimtek/questions/question.ts';
import { parseXml } from '~/bimtek/questions/xml/parse-xml.server.ts';
import { writeXml } from '~/bimtek/questions/xml/write-xml.ts';

const read = (text: string) => parseXml(new TextEncoder().encode(text));
const quiz = (inner: string) => `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${inner}\n</quiz>`;
const stem = '<name><text>N</text></name><questiontext format="html"><text>Apa?</text></questiontext>';
const question = (type: string, inner: string) => `<question type="${type}">${stem}${inner}</question>`;
const answer = (fraction: string, text: string, more = '') =>
  `<answer fraction="${fraction}" format="html"><text>${text}</text>${more}</answer>`;

async function only(inner: string): Promise<Question> {
  const { questions, errors } = await read(quiz(inner));
  expect(errors).toEqual([]);
  expect(questions).toHaveLength(1);
  return questions[0]!;
}
const errorOf = async (inner: string) => (await read(quiz(inner))).errors[0];

let photo = '';
beforeAll(async () => {
  const picture = sharp({ create: { width: 40, height: 20, channels: 3, background: '#c33' } });
  photo = (
    await picture
      .jpeg()
      .withExif({ IFD0: { Copyright: 'rahasia' } })
      .toBuffer()
  ).toString('base64');
});

describe('questions of Moodle XML', () => {
  it('of several options keep weights, feedback and what Moodle says beside them', async () => {
    const read = await only(
      question(
        'multichoice',
        `<generalfeedback format="html"><text><![CDATA[<p>Umum</p>]]></text></generalfeedback>
         <defaultgrade>2.0000000</defaultgrade><penalty>0.1</penalty><idnumber>a&lt;b&amp;"c"</idnumber>
         <single>false</single><shuffleanswers>0</shuffleanswers><shownumcorrect/>
         <correctfeedback format="html"><text>Bagus</text></correctfeedback>
         ${answer('33.33333', 'x', '<feedback format="html"><text>ya</text></feedback>')}
         ${answer('33.3333333', 'y')}${answer('33.333', 'z')}${answer('-100', 'w')}
         <hint format="html"><text>Lihat foto</text><clearwrong/></hint>
         <tags><tag><text>foto</text></tag><tag><text>harga</text></tag></tags>`,
      ),
    );
    expect(read).toMatchObject({
      kind: 'choice',
      multiple: true,
      id: 'a<b&"c"',
      title: 'N',
      tags: ['foto', 'harga'],
      generalFeedback: { text: '<p>Umum</p>', format: 'html' },
      options: [
        { text: { text: 'x' }, weight: 33.33333, feedback: { text: 'ya' } },
        { weight: 33.33333 },
        { weight: 33.33333 },
        { weight: -100 },
      ],
      moodle: {
        settings: { defaultgrade: '2.0000000', penalty: '0.1', shuffleanswers: '0', shownumcorrect: '' },
        texts: { correctfeedback: { text: 'Bagus' } },
        hints: [{ text: { text: 'Lihat foto' }, marks: ['clearwrong'], options: null }],
      },
    });
  });

  it('of true or false keep the feedback with its side', async () => {
    const inner = `${answer('0', 'true', '<feedback><text>keliru</text></feedback>')}${answer('100', 'false', '<feedback><text>tepat</text></feedback>')}`;
    expect(await only(question('truefalse', inner))).toMatchObject({
      kind: 'true-false',
      answer: false,
      whenWrong: { text: 'keliru' },
      whenRight: { text: 'tepat' },
    });
  });

  it('of short answers are no HTML, and may ask for the case', async () => {
    const inner = `<usecase>1</usecase>${answer('100', 'a &lt; b')}${answer('50', 'A*')}`;
    expect(await only(question('shortanswer', inner))).toMatchObject({
      kind: 'short',
      matchCase: true,
      options: [{ text: { text: 'a < b' } }, { weight: 50 }],
    });
  });

  it('of numbers keep tolerances, units and the answer for all others', async () => {
    const inner = `${answer('100', '11', '<tolerance>0.5</tolerance>')}${answer('50', '1e2')}
      ${answer('0', '*', '<feedback><text>Hitung lagi</text></feedback>')}
      <units><unit><multiplier>1</multiplier><unit_name>%</unit_name></unit></units>
      <unitgradingtype>0</unitgradingtype>`;
    expect(await only(question('numerical', inner))).toMatchObject({
      kind: 'numeric',
      options: [
        { range: { value: 11, tolerance: 0.5 } },
        { range: { value: 100, tolerance: 0 }, weight: 50 },
      ],
      otherwise: { text: 'Hitung lagi' },
      moodle: { units: [{ multiplier: '1', name: '%' }] },
    });
  });

  it('of pairs may have an answer too many', async () => {
    const pair = (from: string, to: string) =>
      `<subquestion format="html"><text>${from}</text><answer><text>${to}</text></answer></subquestion>`;
    const inner = pair('Susu', 'BPOM') + pair('Keripik', 'P-IRT') + pair('', 'SNI');
    expect(await only(question('matching', inner))).toMatchObject({
      pairs: [{ stem: { text: 'Susu' }, answer: 'BPOM' }, {}, { stem: { text: '' }, answer: 'SNI' }],
    });
  });

  it('of essays and descriptions keep their settings', async () => {
    const essay =
      '<responseformat>plain</responseformat><graderinfo format="html"><text>Cari</text></graderinfo>';
    expect(await only(question('essay', essay))).toMatchObject({
      kind: 'essay',
      moodle: { settings: { responseformat: 'plain' }, texts: { graderinfo: { text: 'Cari' } } },
    });
    expect(await only(question('description', ''))).toMatchObject({ kind: 'description', moodle: null });
  });

  it('of cloze are read with their fields', async () => {
    const text = 'PPN {1:NM:=11:0.5} % berlaku {2:MC:=ya~tidak}.';
    const inner = `<question type="cloze"><name><text/></name><questiontext format="html"><text>${text}</text></questiontext></question>`;
    const read = await only(inner);
    expect(read).toMatchObject({ kind: 'cloze', title: null, stem: { text } });
    expect(
      read.kind === 'cloze' && read.parts.map(part => (typeof part === 'string' ? part : part.weight)),
    ).toEqual(['PPN ', 1, ' % berlaku ', 2, '.']);
  });

  it('of the older format too: no formats, a picture beside the text, weights as elements', async () => {
    const inner = `<question type="multichoice"><name><text>Lama</text></name>
      <questiontext><text>Apa ini?</text></questiontext><image>foto/Label Lama.jpg</image><image_base64>${photo}</image_base64>
      <penalty>0.1</penalty><single>true</single><shuffleanswers>1</shuffleanswers>
      <answer><text>ya</text><fraction>100</fraction><feedback><text></text></feedback></answer>
      <answer fraction="0"><text>tidak</text></answer></question>`;
    const { stem: shown } = await only(inner);
    expect(shown.text).toBe('Apa ini?<img src="@@PLUGINFILE@@/label-lama.png" alt="">');
    expect(shown.pictures?.map(picture => picture.name)).toEqual(['label-lama.png']);
  });
});

describe('categories', () => {
  const category = (path: string, more = '') =>
    `<question type="category"><category><text>${path}</text></category>${more}</question>`;

  it('come in any order, with descriptions and id numbers', async () => {
    const text = quiz(
      `${category('$course$/top/A/B/C')}${question('description', '')}
       ${category('$course$/top/A/B', '<info format="html"><text>Dua</text></info><idnumber>b&amp;1</idnumber>')}
       ${category('$course$/top/A')}${question('description', '')}`,
    );
    const file = await read(text);
    expect(file.categories).toMatchObject([
      { path: '$course$/top/A/B/C', info: null },
      { path: '$course$/top/A/B', info: { text: 'Dua' }, id: 'b&1' },
      { path: '$course$/top/A' },
    ]);
    expect(file.questions.map(each => each.category)).toEqual(['$course$/top/A/B/C', '$course$/top/A']);
    const once = writeXml(file);
    expect(writeXml(await read(once))).toBe(once);
  });
});

describe('a fault of one question', () => {
  const good = question('truefalse', answer('100', 'true') + answer('0', 'false'));
  it.each([
    ['multichoice', answer('33', 'a') + answer('100', 'b'), 'xml-grade-unknown'],
    ['multichoice', answer('abc', 'a') + answer('100', 'b'), 'xml-grade-unknown'],
    ['multichoice', '', 'xml-answer-missing'],
    ['multichoice', answer('100', 'a'), 'xml-options-too-few'],
    ['multichoice', answer('0', 'a') + answer('0', 'b'), 'xml-right-answer-missing'],
    ['multichoice', answer('50', 'a') + answer('0', 'b'), 'xml-weights-not-100'],
    ['multichoice', answer('100', '') + answer('0', 'b'), 'xml-option-empty'],
    ['truefalse', answer('100', 'true'), 'xml-answer-missing'],
    ['truefalse', answer('100', 'true') + answer('100', 'false'), 'xml-right-answer-missing'],
    [
      'truefalse',
      answer('100', 'true') + answer('0', 'false') + answer('0', 'mungkin'),
      'xml-answer-unknown',
    ],
    ['shortanswer', answer('50', 'a'), 'xml-right-answer-missing'],
    ['numerical', answer('100', 'tiga'), 'xml-number-invalid'],
    ['numerical', answer('100', '3', '<tolerance>-1</tolerance>'), 'xml-number-invalid'],
    ['matching', '', 'xml-pairs-too-few'],
    ['cloze', '', 'cloze-field-missing'],
    ['calculated', answer('100', '{a}+{b}'), 'xml-type-unknown'],
    ['', '', 'xml-type-unknown'],
  ])('%s %s is told with its place, and the others load', async (type, inner, code) => {
    const file = await read(quiz(`${good}\n  ${question(type, inner)}\n${good}`));
    expect(file.questions).toHaveLength(2);
    expect(file.errors).toHaveLength(1);
    expect(file.errors[0]).toMatchObject({ code, line: 4 });
  });

  it('names the line and the column of the answer', async () => {
    const text = quiz(
      `<question type="multichoice">${stem}\n    ${answer('100', 'a')}\n  😀  ${answer('33', 'b')}</question>`,
    );
    expect((await read(text)).errors).toEqual([
      { line: 5, column: 6, code: 'xml-grade-unknown', data: { grade: '33' } },
    ]);
  });

  it('inside a cloze names the line of the field', async () => {
    const text = `<question type="cloze"><questiontext format="html"><text><![CDATA[Satu {1:SA:=a}
dua {1:FOO:=b}]]></text></questiontext></question>`;
    expect(await errorOf(text)).toMatchObject({ line: 4, column: 5, code: 'cloze-type-unknown' });
  });

  it('is a missing text', async () => {
    expect(await errorOf('<question type="essay"><name><text>x</text></name></question>')).toMatchObject({
      code: 'xml-stem-empty',
    });
  });
});

describe('pictures', () => {
  const shown = (file: string) =>
    `<question type="description"><questiontext format="html"><text><![CDATA[<p>Lihat <img src="@@PLUGINFILE@@/Foto%20Label.jpg" alt="Label" onerror="alert(1)"></p>]]></text>${file}</questiontext></question>`;
  const file = (base64: string, name = 'Foto Label.jpg') =>
    `<file name="${name}" path="/" encoding="base64">${base64}</file>`;

  it('are written anew as PNG, lose what stands beside the pixels, and stay the same bytes', async () => {
    const first = await read(quiz(shown(file(photo))));
    const [read1] = first.questions;
    expect(read1?.stem.text).toBe('<p>Lihat <img src="@@PLUGINFILE@@/foto-label.png" alt="Label"></p>');
    const bytes = Buffer.from(read1!.stem.pictures![0]!.base64, 'base64');
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.includes('rahasia')).toBe(false);
    const once = writeXml(first);
    expect(writeXml(await read(once))).toBe(once);
  });

  it.each([
    ['<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'xml-picture-refused'],
    ['GIF89a', 'xml-picture-refused'],
    ['%PDF-1.7', 'xml-picture-refused'],
    ['', 'xml-picture-refused'],
    ['\xff\xd8\xff kaputt', 'xml-picture-refused'],
  ])('that are none are refused: %s', async (bytes, code) => {
    const base64 = Buffer.from(bytes, 'latin1').toString('base64');
    expect(await errorOf(shown(file(base64)))).toMatchObject({
      code,
      line: 3,
      data: { name: 'Foto Label.jpg' },
    });
  });

  it('that are too large, or no base64, are refused', async () => {
    expect(await errorOf(shown(file('A'.repeat(3_000_000))))).toMatchObject({
      code: 'xml-picture-too-large',
    });
    expect(await errorOf(shown(file('@@@@')))).toMatchObject({ code: 'xml-picture-refused' });
  });

  it('that nobody sees, or that are not there, are told', async () => {
    const unused = await read(quiz(shown(file(photo) + file(photo, 'lain.jpg'))));
    expect(unused.notes).toMatchObject([
      { code: 'html-reduced' },
      { code: 'picture-unused', data: { name: 'lain.jpg' } },
    ]);
    const missing = await read(quiz(shown('')));
    expect(missing.questions[0]?.stem.text).toBe('<p>Lihat Label</p>');
    expect(missing.notes[0]).toMatchObject({ code: 'html-reduced', line: 3 });
  });
});

describe('hostile files', () => {
  const nothing = { questions: [], categories: [], notes: [] };

  it('with entities are refused whole, and nothing grows', async () => {
    const laughs = `<?xml version="1.0"?>\n<!DOCTYPE quiz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>\n<quiz><question type="essay"><questiontext><text>&b;</text></questiontext></question></quiz>`;
    expect(await read(laughs)).toMatchObject({
      ...nothing,
      errors: [{ line: 2, column: 1, code: 'xml-doctype' }],
    });
    const outside = `<!DOCTYPE quiz SYSTEM "file:///etc/passwd">\n<quiz/>`;
    expect(await read(outside)).toMatchObject({ ...nothing, errors: [{ line: 1, code: 'xml-doctype' }] });
    const undefined_ = quiz(question('essay', '').replace('Apa?', 'Apa &nbsp;?'));
    expect(await read(undefined_)).toMatchObject({ ...nothing, errors: [{ line: 3, code: 'xml-broken' }] });
  });

  it('that break off are not read in part', async () => {
    const whole = quiz(question('truefalse', answer('100', 'true') + answer('0', 'false')).repeat(3));
    for (const cut of [whole.length - 3, whole.length - 40, whole.length >> 1, 60])
      expect(await read(whole.slice(0, cut))).toMatchObject({ ...nothing, errors: [{ code: 'xml-broken' }] });
    const crossed = quiz(`${question('essay', '')}<b></i>`);
    expect(await read(crossed)).toMatchObject({ ...nothing, errors: [{ line: 3, code: 'xml-broken' }] });
  });

  it('in another encoding are refused', async () => {
    const utf16 = Buffer.from(`\ufeff${quiz('')}`, 'utf16le');
    expect(await parseXml(utf16)).toMatchObject({ errors: [{ code: 'xml-not-utf8' }] });
    expect(await read('<?xml version="1.0" encoding="ISO-8859-1"?><quiz/>')).toMatchObject({
      errors: [{ code: 'xml-not-utf8' }],
    });
  });

  it.each([
    ['', 'xml-broken'],
    ['bukan xml', 'xml-broken'],
    ['<html/>', 'xml-not-quiz'],
    [`<quiz>${'<a>'.repeat(100_000)}`, 'xml-too-deep'],
    [`<quiz>${'<a/>'.repeat(400_000)}</quiz>`, 'xml-too-deep'],
  ])('that are something else say so', async (text, code) => {
    expect(await read(text)).toMatchObject({ ...nothing, errors: [{ code }] });
  });

  it('of more than ten megabytes are not opened; ten megabytes of text are', async () => {
    expect(await parseXml(new Uint8Array(10_000_001))).toMatchObject({ errors: [{ code: 'xml-too-large' }] });
    const long = await read(quiz(question('essay', '').replace('Apa?', `${'&lt;p'.repeat(1_900_000)}`)));
    expect(long.errors.length + long.questions.length).toBe(1);
  });

  it('with scripts lose them', async () => {
    const script = `<![CDATA[<script>alert(1)</script><p onclick="x()">Apa <a href="javascript:x()">ini</a>?</p><iframe src="//x"></iframe>]]>`;
    const file = await read(quiz(question('essay', '').replace('Apa?', script)));
    expect(file.questions[0]?.stem.text).toBe('<p>Apa ini?</p>');
    expect(file.notes).toMatchObject([
      { code: 'html-reduced', data: { what: '<a>, <iframe>, <script>, href, onclick' } },
    ]);
  });

  it('with elements that nobody knows keep the rest, and say what went', async () => {
    const file = await read(quiz(`${question('essay', '<warna>merah</warna>')}<tambahan/>`));
    expect(file.questions).toHaveLength(1);
    expect(file.notes).toMatchObject([
      { code: 'element-unknown', data: { name: 'warna' } },
      { code: 'element-unknown', data: { name: 'tambahan' } },
    ]);
  });
});

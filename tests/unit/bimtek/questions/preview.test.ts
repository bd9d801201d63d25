import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readQuestions } from '~/bimtek/questions/conversion/read-questions.server.ts';
import { mostShown, presentFile } from '~/bimtek/questions/preview/present-file.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const read = (text: string, format: 'gift' | 'xml') => readQuestions(new TextEncoder().encode(text), format);

/** One red pixel. */
const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC';

describe('a file on the page', () => {
  it('shows questions as learners see them, and what stands behind each', async () => {
    const text = '// [id:a]\nSatu? {=x ~y####Karena begitu.}\n\n// [id:a]\n::Judul::Dua {#3:1}\n';
    const file = presentFile(await read(text, 'gift'), { name: 'kuis.v2.gift', format: 'gift', hash });
    expect(file).toMatchObject({ count: 2, converted: { name: 'kuis.v2.xml' }, losses: [], errors: [] });
    // The same id twice is no reason to show one question for the other.
    expect(file.questions.map(question => question.asked.key)).toEqual(['n1', 'n2']);
    expect(file.questions).toMatchObject([
      { line: 2, title: null, explanation: 'Karena begitu.', right: { kind: 'texts', texts: ['x'] } },
      { line: 5, title: 'Judul', explanation: null, right: { kind: 'range', low: 2, high: 4 } },
    ]);
  });

  it('shows embedded pictures where the text shows them, and no other', async () => {
    const file = (name: string) => `<file name="${name}" path="/" encoding="base64">${pixel}</file>`;
    const xml = `<quiz><question type="description"><questiontext format="html"><text><![CDATA[<p>Lihat <img src="@@PLUGINFILE@@/a.png" alt="Merah &amp; kecil"></p>]]></text>${file('a.png')}${file('b.png')}</questiontext></question></quiz>`;
    const shown = presentFile(await read(xml, 'xml'), { name: 'k.xml', format: 'xml', hash });
    expect(shown.questions[0]?.pictures).toHaveLength(1);
    expect(shown.questions[0]?.pictures[0]).toMatchObject({ alt: 'Merah & kecil' });
    expect(shown.questions[0]?.pictures[0]?.src).toMatch(/^data:image\/png;base64,/);
    expect(shown.losses).toMatchObject([{ code: 'pictures-lost', data: { count: 1 } }]);
    expect(shown.notes).toMatchObject([{ code: 'picture-unused', data: { name: 'b.png' } }]);
  });

  it('offers no other format while something is wrong, or nothing would be in it', async () => {
    const faulty = presentFile(await read('A {T}\n\nB {', 'gift'), { name: 'a.gift', format: 'gift', hash });
    expect(faulty).toMatchObject({ count: 1, converted: null, errors: [{ line: 3 }] });
    const odd = presentFile(await read('A {=x ~%45%y}', 'gift'), { name: 'a.gift', format: 'gift', hash });
    expect(odd).toMatchObject({ converted: null, errors: [], losses: [{ code: 'weight-unwritable' }] });
    const cloze =
      '<quiz><question type="cloze"><questiontext><text>{1:SA:=a}</text></questiontext></question></quiz>';
    const none = presentFile(await read(cloze, 'xml'), { name: 'a.xml', format: 'xml', hash });
    expect(none).toMatchObject({ count: 1, converted: null, losses: [{ code: 'question-lost' }] });
  });

  it('shows the first hundred of many', async () => {
    const many = Array.from({ length: mostShown + 20 }, (_, at) => `Soal ${at} {T}`).join('\n\n');
    const file = presentFile(await read(many, 'gift'), { name: '.gift', format: 'gift', hash });
    expect([file.count, file.questions.length]).toEqual([120, 100]);
    expect(file.converted?.name).toBe('soal.xml');
  });
});

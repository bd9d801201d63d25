import type { Question, Text } from '../question.ts';
import { readMoodleSide, settings, sideTexts } from './moodle-side.ts';
import {
  readChoice,
  readClozeParts,
  readMatching,
  readNumeric,
  readShort,
  readTrueFalse,
} from './read-xml-answers.ts';
import { filesIn, readXmlText, type TextReading } from './read-xml-text.ts';
import { XmlFault } from './xml-fault.ts';
import { childOf, childrenOf, saidIn, type XmlNode } from './xml-node.ts';

const known = new Set([
  ...['name', 'questiontext', 'generalfeedback', 'idnumber', 'tags', 'answer', 'subquestion', 'hint'],
  ...['single', 'usecase', 'units', 'image', 'image_base64', 'text', 'coursetags'],
  ...settings.map(([name]) => name),
  ...sideTexts,
]);

/** What a question of the file is read with. */
export interface QuestionReading extends TextReading {
  file: string;
}

/** The picture of the older format stands beside the text: it is put behind it. */
function readStem(question: XmlNode, reading: QuestionReading): Text {
  const node = childOf(question, 'questiontext');
  if (!node) throw new XmlFault('xml-stem-empty', question.at);
  const [older] = filesIn(question);
  if (!older || older.text.trim() === '') return readXmlText(node, reading);
  const name = saidIn(childOf(question, 'image')).split('/').at(-1) || 'gambar';
  const file = { ...older, name: 'file', attributes: { name } };
  const pictures = new Map(reading.pictures).set(file, reading.pictures.get(older) ?? 'xml-picture-refused');
  const joined = { ...node, children: [...node.children, file] };
  const shown = `<img src="@@PLUGINFILE@@/${encodeURIComponent(name)}" alt="">`;
  return readXmlText(joined, { ...reading, pictures }, shown);
}

function readOwn(question: XmlNode, type: string, stem: Text, reading: QuestionReading) {
  const readText = (node: XmlNode) => readXmlText(node, reading);
  switch (type) {
    case 'multichoice':
      return readChoice(question, readText);
    case 'truefalse':
      return readTrueFalse(question, readText);
    case 'shortanswer':
      return readShort(question, readText);
    case 'numerical':
      return readNumeric(question, readText);
    case 'matching':
    case 'match':
      return readMatching(question, readText);
    case 'essay':
      return { kind: 'essay' as const };
    case 'description':
      return { kind: 'description' as const };
    case 'cloze':
    case 'multianswer':
      return readClozeParts(question, stem, reading.file);
    default:
      throw new XmlFault('xml-type-unknown', question.at, { type });
  }
}

const tagsOf = (question: XmlNode) =>
  childrenOf(question, 'tags').flatMap(tags => childrenOf(tags, 'tag').map(saidIn));

/** Reads one `<question>`; throws XmlFault at the place of the first fault. Category and line are the file's to know. */
export function readXmlQuestion(
  question: XmlNode,
  reading: QuestionReading,
): Omit<Question, 'category' | 'comments' | 'line'> {
  for (const { name, at } of question.children)
    if (!known.has(name)) reading.note('element-unknown', at, { name });
  const stem = readStem(question, reading);
  if (stem.text === '') throw new XmlFault('xml-stem-empty', question.at);
  const general = childOf(question, 'generalfeedback');
  const said = general ? readXmlText(general, reading) : null;
  return {
    id: saidIn(childOf(question, 'idnumber')) || null,
    tags: tagsOf(question).filter(tag => tag !== ''),
    title: saidIn(childOf(question, 'name')) || null,
    stem,
    tail: null,
    generalFeedback: said === null || said.text === '' ? null : said,
    ...readOwn(question, question.attributes.type ?? '', stem, reading),
    moodle: readMoodleSide(question, node => readXmlText(node, reading)),
  };
}

import type { Hint, MoodleSide, Text } from '../question.ts';
import { childrenOf, saidIn, type XmlNode } from './xml-node.ts';

/** Settings that are kept as they come and written in this order, with the value that Moodle takes when they are absent. */
export const settings: readonly (readonly [name: string, usual: string | null])[] = [
  ['defaultgrade', '1'],
  ['penalty', '0.3333333'],
  ['hidden', '0'],
  ['shuffleanswers', 'true'],
  ['answernumbering', 'abc'],
  ['showstandardinstruction', '0'],
  ['shownumcorrect', null],
  ['unitgradingtype', '0'],
  ['unitpenalty', '0.1'],
  ['showunits', '3'],
  ['unitsleft', '0'],
  ['responseformat', 'editor'],
  ['responserequired', '1'],
  ['responsefieldlines', '15'],
  ['minwordlimit', ''],
  ['maxwordlimit', ''],
  ['attachments', '0'],
  ['attachmentsrequired', '0'],
  ['maxbytes', '0'],
  ['filetypeslist', ''],
];

/** Texts beside the question, in the order in which they are written. */
export const sideTexts = [
  'correctfeedback',
  'partiallycorrectfeedback',
  'incorrectfeedback',
  'graderinfo',
  'responsetemplate',
] as const;

const hintMarks = ['shownumcorrect', 'clearwrong'];

function readHint(node: XmlNode, readText: (node: XmlNode) => Text): Hint {
  const marks = hintMarks.filter(name => node.children.some(child => child.name === name));
  const options = node.children.find(child => child.name === 'options');
  return { text: readText(node), marks, options: options ? saidIn(options) : null };
}

/** Reads what Moodle says beside the question; null when it says nothing. */
export function readMoodleSide(question: XmlNode, readText: (node: XmlNode) => Text): MoodleSide | null {
  const side: MoodleSide = { settings: {}, texts: {}, hints: [], units: [] };
  for (const node of question.children) {
    if (settings.some(([name]) => name === node.name)) side.settings[node.name] = saidIn(node);
    else if ((sideTexts as readonly string[]).includes(node.name)) {
      const text = readText(node);
      if (text.text !== '') side.texts[node.name] = text;
    } else if (node.name === 'hint') side.hints.push(readHint(node, readText));
    else if (node.name === 'units') {
      const units = childrenOf(node, 'unit').map(unit => ({
        multiplier: saidIn(unit.children.find(({ name }) => name === 'multiplier') ?? null),
        name: saidIn(unit.children.find(({ name }) => name === 'unit_name') ?? null),
      }));
      side.units.push(...units);
    }
  }
  const kept = [Object.keys(side.settings), Object.keys(side.texts), side.hints, side.units];
  return kept.some(each => each.length > 0) ? side : null;
}

import { readMarks } from '../gift/read-marks.ts';
import type { Question } from '../question.ts';
import { nameCategory, type QuestionError, type QuestionFile } from '../question-file.ts';
import { locatorOf } from './locate-position.ts';
import { readXmlQuestion } from './read-xml-question.ts';
import { readXmlText, type TakenPicture, type TextReading } from './read-xml-text.ts';
import { XmlFault } from './xml-fault.ts';
import { childOf, saidIn, type XmlComment, type XmlNode, type XmlTree } from './xml-node.ts';

/** Lines of an author; the numbers that Moodle writes above each question are none. */
function linesOf({ text }: XmlComment): string[] {
  return text
    .split('\n')
    .map(line => readMarks(line).rest)
    .filter(line => line !== '' && !/^(question|resourceid|resourceid-resourcedataid): *[\d-]*$/.test(line));
}

function readCategory(node: XmlNode, file: QuestionFile, reading: TextReading): string | null {
  const said = childOf(node, 'category');
  if (!said) throw new XmlFault('xml-category-missing', node.at);
  const path = saidIn(said).replace(/\s+/g, ' ');
  if (path === '') return null;
  const category = nameCategory(file.categories, path);
  const info = childOf(node, 'info');
  const text = info ? readXmlText(info, reading) : null;
  if (text && text.text !== '') category.info ??= text;
  category.id ??= saidIn(childOf(node, 'idnumber')) || null;
  return path;
}

/**
 * Reads the questions of a Moodle XML tree. One that does not load becomes an error with its place, and the others still
 * load. `pictures` are the embedded files, taken in before.
 */
export function readXmlFile(
  { root, comments }: XmlTree,
  source: string,
  pictures: ReadonlyMap<XmlNode, TakenPicture>,
): QuestionFile {
  const locate = locatorOf(source);
  const file: QuestionFile = { questions: [], categories: [], remarks: [], errors: [], notes: [] };
  let category: string | null = null;
  let said = 0;
  const commentsBefore = (at: number): string[] => {
    const lines: string[] = [];
    for (; said < comments.length && comments[said]!.at <= at; said++)
      lines.push(...linesOf(comments[said]!));
    return lines;
  };
  let waiting: string[] = [];
  for (const node of root.children) {
    const notes: QuestionError[] = [];
    const reading = {
      pictures,
      file: source,
      note: (code: QuestionError['code'], at: number, data: Record<string, string>) =>
        void notes.push({ ...locate(at), code, data }),
    };
    waiting.push(...commentsBefore(node.at));
    try {
      if (node.name !== 'question') reading.note('element-unknown', node.at, { name: node.name });
      else if (node.attributes.type === 'category') category = readCategory(node, file, reading);
      else {
        const { line } = locate(node.at);
        const read = readXmlQuestion(node, reading);
        file.questions.push({ ...read, category, comments: waiting, line } as Question);
        waiting = [];
      }
      file.notes.push(...notes);
    } catch (fault) {
      if (!(fault instanceof XmlFault)) throw fault;
      const data = fault.data ? { data: fault.data } : {};
      file.errors.push({ ...locate(fault.at), code: fault.code, ...data });
    }
  }
  file.remarks = [...waiting, ...commentsBefore(source.length)];
  return file;
}

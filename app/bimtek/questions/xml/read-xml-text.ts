import { cleanHtml } from '../html/clean-html.ts';
import type { EmbeddedPicture, Text, TextFormat } from '../question.ts';
import type { QuestionError } from '../question-file.ts';
import { XmlFault } from './xml-fault.ts';
import { childOf, childrenOf, type XmlNode } from './xml-node.ts';

const formats: Record<string, TextFormat> = {
  html: 'html',
  moodle_auto_format: 'moodle',
  plain_text: 'plain',
  markdown: 'markdown',
};

/** An embedded file as it was taken in: a picture written anew, or the reason why not. */
export type TakenPicture = { base64: string } | 'xml-picture-refused' | 'xml-picture-too-large';

/** What the reading of texts needs and leaves behind. */
export interface TextReading {
  pictures: ReadonlyMap<XmlNode, TakenPicture>;
  note: (code: QuestionError['code'], at: number, data: Record<string, string>) => void;
}

/** Elements that hold a file: today's, and the one of the older format. */
export function filesIn(node: XmlNode): XmlNode[] {
  return node.children.filter(({ name }) => name === 'file' || name === 'image_base64');
}

/** The name by which the texts of the question show a file. */
export function fileName(node: XmlNode): string {
  return node.attributes.name ?? 'gambar';
}

/** A name that needs no escaping in an address: the author's, in small Latin letters. */
function safeName(name: string): string {
  const bare = name
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return `${bare.slice(0, 60) || 'gambar'}.png`;
}

/** The pictures of one text by the names that it uses, under new names of which none stands twice. */
function takePictures(node: XmlNode, reading: TextReading): Map<string, EmbeddedPicture> {
  const taken = new Map<string, EmbeddedPicture>();
  const used = new Set<string>();
  for (const file of childrenOf(node, 'file')) {
    const picture = reading.pictures.get(file);
    if (picture === undefined || typeof picture === 'string')
      throw new XmlFault(picture ?? 'xml-picture-refused', file.at, { name: fileName(file) });
    let name = safeName(fileName(file));
    for (let n = 2; used.has(name); n++) name = safeName(`${fileName(file).replace(/\.\w+$/, '')}-${n}`);
    used.add(name);
    taken.set(fileName(file), { name, base64: picture.base64 });
  }
  return taken;
}

/**
 * Reads `<questiontext format="html"><text>…</text><file …/></questiontext>`. HTML comes out reduced to what our pages
 * show, and a note says what went; plain text stays as it is.
 */
export function readXmlText(node: XmlNode, reading: TextReading, addition = ''): Text {
  const source = (childOf(node, 'text')?.text ?? node.text).trim() + addition;
  const format = formats[node.attributes.format ?? 'html'] ?? 'html';
  const pictures = takePictures(node, reading);
  if (format === 'plain') return { text: source, format };
  const names = new Map([...pictures].map(([name, picture]) => [name, picture.name]));
  const { html, dropped, shown } = cleanHtml(source, names);
  if (dropped.length > 0) reading.note('html-reduced', node.at, { what: dropped.join(', ') });
  const kept = [...pictures.values()].filter(picture => shown.has(picture.name));
  for (const [name, picture] of pictures)
    if (!shown.has(picture.name)) reading.note('picture-unused', node.at, { name });
  return kept.length > 0 ? { text: html, format, pictures: kept } : { text: html, format };
}

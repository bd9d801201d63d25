import { SaxesParser } from 'saxes';
import { XmlFault } from './xml-fault.ts';
import type { XmlNode, XmlTree } from './xml-node.ts';

/** Deeper than any question of Moodle, and shallow enough to be walked. */
const deepest = 40;
/** A file of ten megabytes of the smallest elements would have a million; no quiz has so many. */
const mostElements = 300_000;

/**
 * Reads XML into a tree. No entity but the five of XML, no DOCTYPE: nothing is fetched and nothing grows. The first fault
 * ends the reading: a broken file is not read in part.
 */
export function readXmlTree(text: string): XmlTree {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const open: XmlNode[] = [];
  const tree: { root: XmlNode | null; comments: XmlTree['comments'] } = { root: null, comments: [] };
  let count = 0;
  parser.on('error', () => {
    throw new XmlFault('xml-broken', Math.min(parser.position, text.length));
  });
  parser.on('doctype', () => {
    throw new XmlFault('xml-doctype', Math.max(0, text.search(/<!DOCTYPE/i)));
  });
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !/^utf-?8$/i.test(encoding)) throw new XmlFault('xml-not-utf8', 0);
  });
  parser.on('opentagstart', ({ name }) => {
    // The parser stands behind the sign after the name.
    const at = parser.position - name.length - 2;
    if (open.length >= deepest || ++count > mostElements) throw new XmlFault('xml-too-deep', at);
    const node: XmlNode = { name, attributes: {}, children: [], text: '', at, inside: at };
    open.at(-1)?.children.push(node);
    tree.root ??= node;
    open.push(node);
  });
  parser.on('opentag', ({ attributes }) => {
    const node = open.at(-1)!;
    node.attributes = { ...attributes } as Record<string, string>;
    node.inside = parser.position;
  });
  parser.on('closetag', () => void open.pop());
  const say = (said: string) => {
    const node = open.at(-1);
    if (node) node.text += said;
  };
  parser.on('text', say);
  parser.on('cdata', say);
  parser.on('comment', said => {
    if (open.length <= 1) tree.comments.push({ text: said, at: parser.position });
  });
  parser.write(text).close();
  if (tree.root?.name !== 'quiz') throw new XmlFault('xml-not-quiz', tree.root?.at ?? 0);
  return { root: tree.root, comments: tree.comments };
}

import { decodeGift } from '../gift/parse-gift.ts';
import type { QuestionFile } from '../question-file.ts';
import { locatorOf } from './locate-position.ts';
import { readXmlFile } from './read-xml-file.ts';
import { filesIn, type TakenPicture } from './read-xml-text.ts';
import { readXmlTree } from './read-xml-tree.server.ts';
import { takePicture } from './take-picture.server.ts';
import { XmlFault } from './xml-fault.ts';
import type { XmlNode, XmlTree } from './xml-node.ts';

/** A quiz of a thousand questions has some 2 MB. */
export const largestXml = 10_000_000;
/** More pictures than this are not opened. */
const mostPictures = 200;

function broken(code: 'xml-not-utf8' | 'xml-too-large'): QuestionFile {
  const errors = [{ line: 1, column: 1, code }];
  return { questions: [], categories: [], remarks: [], errors, notes: [] };
}

function everyFile(node: XmlNode): XmlNode[] {
  return [...filesIn(node), ...node.children.flatMap(everyFile)];
}

async function takePictures(tree: XmlTree): Promise<Map<XmlNode, TakenPicture>> {
  const taken = new Map<XmlNode, TakenPicture>();
  for (const [at, node] of everyFile(tree.root).entries())
    taken.set(node, at < mostPictures ? await takePicture(node) : 'xml-picture-too-large');
  return taken;
}

/**
 * Reads a Moodle XML file. Never throws: a file that is no XML, is not UTF-8 or brings a DOCTYPE gives one error and no
 * question; a fault of one question gives its error, and the others load.
 */
export async function parseXml(bytes: Uint8Array): Promise<QuestionFile> {
  if (bytes.length > largestXml) return broken('xml-too-large');
  const decoded = decodeGift(bytes);
  if (!decoded.ok) return broken('xml-not-utf8');
  const text = decoded.value.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  try {
    const tree = readXmlTree(text);
    return readXmlFile(tree, text, await takePictures(tree));
  } catch (fault) {
    if (!(fault instanceof XmlFault)) throw fault;
    const error = { ...locatorOf(text)(fault.at), code: fault.code };
    return { questions: [], categories: [], remarks: [], errors: [error], notes: [] };
  }
}

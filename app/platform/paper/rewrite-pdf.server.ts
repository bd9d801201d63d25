import {
  EncryptedPDFError,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFStream,
} from '@cantoo/pdf-lib';
import { MAX_PAPER_PAGES, type PaperRefusal } from './paper.ts';
import { stripJpeg } from './strip-jpeg.ts';

/** What a page is drawn from. Everything else of a page acts, points elsewhere or tells of its author. */
const pageKeys = new Set([
  ...['Type', 'Parent', 'MediaBox', 'CropBox', 'Rotate', 'UserUnit', 'Resources', 'Contents', 'Group'],
]);
/** Keys that act, carry files or tell where a thing comes from, wherever they stand. */
const banned = new Set([
  ...['AA', 'OpenAction', 'JS', 'JavaScript', 'Launch', 'URI', 'RichMediaContent', 'RichMediaSettings'],
  ...['EF', 'AF', 'EmbeddedFiles', 'FileAttachment', 'Metadata', 'PieceInfo', 'Alternates', 'OPI'],
]);

/**
 * A PDF made anew from the pages of another: no scripts, no actions, no attached files, no links, no metadata, also none
 * in the photos on it. What was written into form fields becomes part of the page.
 */
export async function rewritePdf(bytes: Uint8Array): Promise<{ file: Buffer; pages: number } | PaperRefusal> {
  try {
    const source = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
    if (source.isEncrypted) return 'pdf-encrypted';
    const pages = source.getPageCount();
    if (pages > MAX_PAPER_PAGES) return 'pdf-too-many-pages';
    if (pages === 0) return 'pdf-broken';
    if (!flattenForm(source)) return 'pdf-form-unreadable';
    for (const page of source.getPages()) {
      for (const key of page.node.keys()) if (!pageKeys.has(nameOf(key))) page.node.delete(key);
    }
    for (const [ref, object] of source.context.enumerateIndirectObjects()) {
      sweep(object);
      if (isPhoto(object)) {
        const stripped = stripJpeg(object.getContents());
        source.context.assign(ref, PDFRawStream.of(object.dict, stripped));
      }
    }
    const fresh = await PDFDocument.create({ updateMetadata: false });
    for (const page of await fresh.copyPages(source, source.getPageIndices())) fresh.addPage(page);
    return { file: Buffer.from(await fresh.save({ addDefaultPage: false })), pages };
  } catch (error) {
    return error instanceof EncryptedPDFError ? 'pdf-encrypted' : 'pdf-broken';
  }
}

const nameOf = (name: PDFName) => name.decodeText();

/** False when there are fields whose text cannot be drawn: keeping the page without them would hide what was written. */
function flattenForm(source: PDFDocument): boolean {
  if (!source.catalog.has(PDFName.of('AcroForm'))) return true;
  try {
    const form = source.getForm();
    if (form.getFields().length > 0) form.flatten();
    return true;
  } catch {
    return false;
  }
}

function isPhoto(object: PDFObject): object is PDFRawStream {
  if (!(object instanceof PDFRawStream)) return false;
  const filter = object.dict.get(PDFName.of('Filter'));
  return filter === PDFName.of('DCTDecode');
}

/** Takes the banned keys out of an object and of everything written inside it. */
function sweep(object: PDFObject | undefined): void {
  if (object instanceof PDFStream) sweep(object.dict);
  else if (object instanceof PDFArray) for (const each of object.asArray()) sweep(each);
  else if (object instanceof PDFDict) {
    for (const [key, value] of object.entries()) {
      if (banned.has(nameOf(key))) object.delete(key);
      else sweep(value);
    }
  }
}

import sharp from 'sharp';
import { decodePicture, type PictureRefusal } from '~/platform/picture/decode-picture.server.ts';
import { fitInto, lightMap, MEASURED_SIDE, measurePicture } from '~/reference/picture/measure-picture.ts';
import {
  MAX_PAPER_BYTES,
  PAPER_SIDE,
  PAPER_SMALL_SIDE,
  type PaperRefusal,
  type PreparedPaper,
} from './paper.ts';
import { type PaperForm, sniffPaper } from './sniff-paper.ts';

const noPaper: Partial<Record<PaperForm, PaperRefusal>> = {
  heic: 'document-heic',
  'other-picture': 'document-other-picture',
  drawing: 'document-drawing',
  'office-or-zip': 'document-office-or-zip',
  video: 'document-video',
  unknown: 'document-unknown-type',
};

const badPicture: Record<PictureRefusal, PaperRefusal> = {
  'not-image': 'document-broken',
  heic: 'document-heic',
  'too-costly': 'document-too-many-pixels',
  broken: 'document-broken',
  animated: 'document-animated',
  'too-many-pixels': 'document-too-many-pixels',
};

/** What can be said without opening the file: size and type. Null = it may be opened, in a process of its own. */
export function refuseUnopened(bytes: Uint8Array): PaperRefusal | null {
  if (bytes.length === 0) return 'document-missing';
  if (bytes.length > MAX_PAPER_BYTES) return 'document-too-large';
  return noPaper[sniffPaper(bytes)] ?? null;
}

/** Turns a file into what is kept. Opens what strangers sent: run it in a capped process (prepare-paper-apart). */
export async function preparePaper(bytes: Buffer): Promise<PreparedPaper | PaperRefusal> {
  const refusal = refuseUnopened(bytes);
  if (refusal) return refusal;
  return sniffPaper(bytes) === 'pdf' ? preparePdf(bytes) : preparePicture(bytes);
}

async function preparePdf(bytes: Buffer): Promise<PreparedPaper | PaperRefusal> {
  const { rewritePdf } = await import('./rewrite-pdf.server.ts');
  const made = await rewritePdf(bytes);
  if (typeof made === 'string') return made;
  const { file, pages } = made;
  return { format: 'pdf', whole: file, small: null, width: null, height: null, pages, measure: null };
}

async function preparePicture(bytes: Buffer): Promise<PreparedPaper | PaperRefusal> {
  const decoded = await decodePicture(bytes, PAPER_SIDE);
  if (typeof decoded === 'string') return badPicture[decoded];
  const { data, width, height } = decoded.pixels;
  const open = () => sharp(data, { raw: { width, height, channels: 3 } });
  const measured = fitInto(width, height, MEASURED_SIDE);
  const [whole, small, pixels] = await Promise.all([
    open().webp({ quality: 80, effort: 3 }).toBuffer(),
    open()
      .resize(PAPER_SMALL_SIDE, PAPER_SMALL_SIDE, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 70, effort: 3 })
      .toBuffer(),
    open().resize(measured.width, measured.height, { fit: 'fill' }).raw().toBuffer(),
  ]);
  const map = lightMap(pixels, measured.width, measured.height, 3);
  const measure = measurePicture(map, Math.max(decoded.width, decoded.height));
  return { format: 'webp', whole, small, width, height, pages: null, measure };
}

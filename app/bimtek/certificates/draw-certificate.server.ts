import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { drawQr } from '~/platform/qr/draw-qr.server.ts';
import { paperText } from '~/privacy/paper-text.ts';
import { formatDay, wibInstant } from '~/reference/calendar-day.ts';
import { type CertificatePaper, heldText } from './certificate-paper.ts';
import { hemPath, tile } from './hem-path.ts';

const wide = 841.89;
const high = 595.28;
/** Dark enough to stay ink on a printer without colour. */
const navy = '#182f55';
const soga = '#87490f';
const ink = '#231d15';
const soft = '#4a4136';
const edge = 26;
const inner = 64;
const tiles = 52;
const hem = hemPath(tiles);
const qrSide = 104;
const footTop = 424;

type Doc = PDFKit.PDFDocument;
/** Looks words up by their full key. */
export type Words = (key: string, data?: Record<string, string | number>) => string;

/** Not content: a reader of the page skips it. */
function ornament(doc: Doc, draw: () => void): void {
  doc.markContent('Artifact', { type: 'Layout' });
  doc.save();
  draw();
  doc.restore();
  doc.endMarkedContent();
}

function drawFrame(doc: Doc): void {
  ornament(doc, () => {
    doc
      .lineWidth(1.6)
      .rect(edge, edge, wide - 2 * edge, high - 2 * edge)
      .stroke(navy);
    doc
      .lineWidth(0.5)
      .rect(edge + 5, edge + 5, wide - 2 * edge - 10, high - 2 * edge - 10)
      .stroke(soga);
  });
  for (const top of [edge + 12, high - edge - 12 - tile])
    ornament(doc, () => {
      doc
        .translate((wide - tiles * tile) / 2, top)
        .lineWidth(0.7)
        .path(hem)
        .stroke(soga);
    });
}

/** The largest size at which the words stand in one line; below the smallest they may break. */
function fitted(doc: Doc, text: string, font: string, largest: number, smallest: number): number {
  const room = wide - 2 * inner;
  const at = doc.font(font).fontSize(largest).widthOfString(text);
  return Math.max(smallest, Math.min(largest, Math.floor((largest * room) / at)));
}

/**
 * The paper of one certificate: A4 lying, in the fonts that every reader of PDF has, the same to the byte whenever it is
 * drawn. A name with letters that those fonts lack is printed as near as can be, and the paper says where it is whole.
 */
export async function drawCertificate(paper: CertificatePaper, t: Words): Promise<Buffer> {
  const say = (key: string, data?: Record<string, string | number>) =>
    paperText(t(`certificates.print.${key}`, data));
  const title = say('document', { number: paper.number });
  const doc = new PDFDocument({
    size: [wide, high],
    margin: 0,
    lang: 'id-ID',
    tagged: true,
    displayTitle: true,
    pdfVersion: '1.5',
    info: {
      Title: title,
      Author: paperText(paper.unit),
      Subject: paperText(paper.titleId),
      Producer: 'Laris',
      Creator: 'Laris',
      Keywords: paper.mark,
      CreationDate: wibInstant(paper.issuedOn),
    },
  });
  const bytes = buffer(doc);
  const whole = doc.struct('Document');
  doc.addStructure(whole);
  const put = (kind: string, write: () => void) => whole.add(doc.struct(kind, {}, write));
  const line = (text: string, top: number, font: string, size: number, colour: string, spacing = 0) =>
    doc
      .font(font)
      .fontSize(size)
      .fillColor(colour)
      .text(text, inner, top, { width: wide - 2 * inner, align: 'center', characterSpacing: spacing });
  drawFrame(doc);
  put('P', () => line(paperText(paper.unit).toUpperCase(), 74, 'Helvetica-Bold', 11, soga, 1.4));
  put('H1', () => line(say('title'), 94, 'Times-Bold', 36, navy, 5));
  put('P', () => line(say('number', { number: paper.number }), 138, 'Helvetica', 11.5, ink));
  put('P', () => line(say('given-to'), 172, 'Helvetica', 11, soft));
  const name = paperText(paper.name);
  const nameSize = fitted(doc, name, 'Times-Bold', 34, 15);
  put('H2', () => line(name, 190 + (34 - nameSize) / 2, 'Times-Bold', nameSize, ink));
  ornament(doc, () =>
    doc
      .lineWidth(0.6)
      .moveTo(wide / 2 - 190, 234)
      .lineTo(wide / 2 + 190, 234)
      .stroke(soga),
  );
  if (name !== paper.name.normalize('NFC'))
    put('P', () => line(say('name-elsewhere'), 238, 'Helvetica-Oblique', 8.5, soft));
  put('P', () => line(say(`for.${paper.ground}`), 254, 'Helvetica', 11, soft));
  const topic = paperText(paper.titleId);
  const topicSize = fitted(doc, topic, 'Times-Bold', 21, 13);
  put('H2', () => line(topic, 274, 'Times-Bold', topicSize, navy));
  put('P', () => line(paperText(paper.titleEn), doc.y + 1, 'Helvetica-Oblique', 9.5, soft));
  const held = heldText(paper.heldFrom, paper.heldUntil);
  put('P', () => line(say('hours', { jp: paper.jp, held }), doc.y + 12, 'Helvetica-Bold', 12, ink));
  if (paper.regulations.length > 0) {
    const list = paper.regulations.map(each => each.regulation).join('; ');
    put('P', () => line(say('regulations', { list }), doc.y + 8, 'Helvetica', 8.5, soft));
  }
  drawFoot(doc, whole, paper, say);
  whole.end();
  doc.end();
  return bytes;
}

type Say = (key: string, data?: Record<string, string | number>) => string;

function drawFoot(doc: Doc, whole: PDFKit.PDFStructureElement, paper: CertificatePaper, say: Say): void {
  const put = (kind: string, write: () => void) => whole.add(doc.struct(kind, {}, write));
  const { size, path } = drawQr(paper.link);
  const left = inner + 8;
  whole.add(
    doc.struct('Figure', { alt: say('qr') }, () => {
      doc
        .save()
        .translate(left, footTop)
        .scale(qrSide / size)
        .path(path)
        .fill('#000')
        .restore();
    }),
  );
  const small = (text: string, x: number, top: number, width: number, font = 'Helvetica', points = 9) =>
    doc.font(font).fontSize(points).fillColor(ink).text(text, x, top, { width, lineGap: 1.5 });
  const beside = left + qrSide + 14;
  put('P', () => small(say('check'), beside, footTop + 4, 210, 'Helvetica-Bold'));
  put('P', () => small(paper.address, beside, doc.y + 2, 210));
  put('P', () => small(say('compare'), beside, doc.y + 4, 210));
  if (paper.expiresOn)
    put('P', () => small(say('expires', { day: formatDay(paper.expiresOn ?? '') }), beside, doc.y + 4, 210));
  const right = wide - inner - 236;
  put('P', () => small(say('issued', { day: formatDay(paper.issuedOn) }), right, footTop + 4, 228));
  put('P', () => small(paperText(paper.unit), right, doc.y + 1, 228, 'Helvetica-Bold', 10));
  if (paper.tte === 'none')
    put('P', () => small(say('no-signature'), right, doc.y + 8, 228, 'Helvetica-Oblique', 8.5));
  else {
    const top = doc.y + 6;
    ornament(doc, () => doc.lineWidth(0.6).dash(3, { space: 2 }).rect(right, top, 228, 44).stroke(soft));
    put('P', () => small(say('signature-room'), right + 6, top + 6, 216, 'Helvetica-Oblique', 8));
    doc.y = top + 46;
  }
  const { trainer } = paper;
  if (trainer) put('P', () => small(say('trainer', { name: paperText(trainer) }), right, doc.y + 8, 228));
}

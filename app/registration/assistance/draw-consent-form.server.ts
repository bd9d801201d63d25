import PDFDocument from 'pdfkit';
import { drawQr } from '~/platform/qr/draw-qr.server.ts';

/** Words of the form in the language of whoever prints it. */
export interface ConsentFormWords {
  title: string;
  office: string;
  intro: string;
  points: string[];
  /** Labels of lines to write on. */
  lines: string[];
  signature: string;
  notes: string;
  scan: string;
  number: string;
}

const margin = 50;
const width = 595.28 - 2 * margin;
const qrSide = 96;

/**
 * One page A4: what is agreed to, room to write and sign, and a QR code that opens the registration again. In Helvetica,
 * which every reader of PDF has: our words need no letter beyond Latin, and the file stays small.
 */
export function drawConsentForm(words: ConsentFormWords, link: string): Promise<Buffer> {
  const page = new PDFDocument({ size: 'A4', margin, info: { Title: words.title }, lang: 'id-ID' });
  const pieces: Buffer[] = [];
  const whole = new Promise<Buffer>((resolve, reject) => {
    page.on('data', piece => pieces.push(piece));
    page.on('end', () => resolve(Buffer.concat(pieces)));
    page.on('error', reject);
  });
  const text = (size: number, bold = false) =>
    page.font(bold ? 'Helvetica-Bold' : 'Helvetica').fontSize(size);
  drawLink(page, link);
  text(16, true).text(words.title, margin, margin, { width: width - qrSide - 16 });
  text(10).text(words.office, { width: width - qrSide - 16 });
  text(9)
    .moveDown(0.5)
    .text(words.number, { width: width - qrSide - 16 });
  text(9).text(words.scan, { width: width - qrSide - 16 });
  page.y = margin + qrSide + 18;
  text(11).text(words.intro, margin, page.y, { width });
  page.moveDown(0.6);
  for (const point of words.points) text(11).text(`•  ${point}`, { width, indent: 0, paragraphGap: 4 });
  page.moveDown(0.8);
  for (const line of words.lines) drawLine(page, line, 30);
  drawLine(page, words.signature, 90);
  text(11, true).text(words.notes, margin, page.y + 6, { width });
  for (let n = 0; n < 5; n += 1) drawLine(page, '', 24);
  page.end();
  return whole;
}

/** A label, and a line to write on beside it. */
function drawLine(page: PDFKit.PDFDocument, label: string, height: number): void {
  const { y } = page;
  if (label)
    page
      .font('Helvetica')
      .fontSize(10)
      .text(label, margin, y + height - 16, { width: 150 });
  const from = label ? margin + 160 : margin;
  page
    .lineWidth(0.6)
    .moveTo(from, y + height - 4)
    .lineTo(margin + width, y + height - 4)
    .stroke();
  page.x = margin;
  page.y = y + height;
}

function drawLink(page: PDFKit.PDFDocument, link: string): void {
  const { size, path } = drawQr(link);
  page
    .save()
    .translate(margin + width - qrSide, margin)
    .scale(qrSide / size)
    .path(path)
    .fill('#000')
    .restore();
}

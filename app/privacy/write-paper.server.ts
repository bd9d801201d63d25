import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { paperText } from './paper-text.ts';

export interface PaperSection {
  title: string;
  /** Each thing as lines of name and value; without a name the value stands alone. */
  things: { name: string; value: string }[][];
  /** Says what was left out. */
  more?: string;
}

export interface Paper {
  title: string;
  language: 'id' | 'en';
  /** Under the title. */
  lead: string[];
  sections: PaperSection[];
  /** Printed on the date line of the file's own description. */
  madeAt: Date;
}

const ink = '#1c1917';
const soft = '#57534e';
const rule = '#d6d3d1';
/** A5, so that a line fills the width of a phone and a printer puts two on a sheet. */
const page = { size: 'A5', margin: 34 } as const;
const bodySize = 11;

/** A plain document in the standard fonts, compressed, with headings that a screen reader finds. */
export async function writePaper({ title, language, lead, sections, madeAt }: Paper): Promise<Buffer> {
  const doc = new PDFDocument({
    ...page,
    lang: language === 'id' ? 'id-ID' : 'en-GB',
    tagged: true,
    displayTitle: true,
    pdfVersion: '1.5',
    info: { Title: paperText(title), Producer: 'Laris', Creator: 'Laris', CreationDate: madeAt },
  });
  const bytes = buffer(doc);
  const whole = doc.struct('Document');
  doc.addStructure(whole);
  const put = (kind: string, write: () => void) => whole.add(doc.struct(kind, {}, write));
  put('H1', () => doc.font('Helvetica-Bold').fontSize(17).fillColor(ink).text(paperText(title)));
  for (const line of lead)
    put('P', () => doc.font('Helvetica').fontSize(10).fillColor(soft).moveDown(0.3).text(paperText(line)));
  for (const section of sections) {
    put('H2', () => {
      if (doc.y > doc.page.height - 110) doc.addPage();
      doc.font('Helvetica-Bold').fontSize(13).fillColor(ink).moveDown(1).text(paperText(section.title));
    });
    section.things.forEach((thing, at) => {
      if (at > 0) drawRule(doc);
      put('P', () => {
        for (const { name, value } of thing) {
          doc.font('Helvetica').fontSize(9).fillColor(soft).moveDown(0.35).text(paperText(name));
          doc
            .fontSize(bodySize)
            .fillColor(ink)
            .text(paperText(value) || '-');
        }
      });
    });
    const { more } = section;
    if (more)
      put('P', () => doc.font('Helvetica').fontSize(10).fillColor(soft).moveDown(0.6).text(paperText(more)));
  }
  whole.end();
  doc.end();
  return bytes;
}

function drawRule(doc: PDFKit.PDFDocument): void {
  doc.moveDown(0.4);
  const { left, right } = doc.page.margins;
  doc.markContent('Artifact', { type: 'Layout' });
  doc
    .moveTo(left, doc.y)
    .lineTo(doc.page.width - right, doc.y)
    .lineWidth(0.5)
    .strokeColor(rule)
    .stroke();
  doc.endMarkedContent();
}

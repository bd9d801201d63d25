import { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import {
  actingPdf,
  cardPhoto,
  encryptedPdf,
  filledFormPdf,
  heicPhoto,
  jpegAndHtml,
  loopingPdf,
  pdfFile,
  photoWithMetadata,
  pixelBomb,
  svgWithScript,
  zipBomb,
} from '#tests/support/papers.ts';
import { MAX_PAPER_BYTES, type PreparedPaper } from '~/platform/paper/paper.ts';
import { preparePaper } from '~/platform/paper/prepare-paper.server.ts';
import { preparePaperApart } from '~/platform/paper/prepare-paper-apart.server.ts';

async function made(bytes: Buffer): Promise<PreparedPaper> {
  const paper = await preparePaper(bytes);
  if (typeof paper === 'string') throw new Error(paper);
  return paper;
}

const hostile: [string, string, () => Promise<Buffer> | Buffer][] = [
  ['nothing', 'document-missing', () => Buffer.alloc(0)],
  ['one byte too many', 'document-too-large', () => Buffer.alloc(MAX_PAPER_BYTES + 1, 0x20)],
  ['a photo of an iPhone', 'document-heic', () => heicPhoto],
  ['a drawing with a script', 'document-drawing', () => svgWithScript],
  ['a web page', 'document-drawing', () => Buffer.from('\n <!DOCTYPE html><script>1</script>')],
  ['a ZIP bomb that calls itself a photo', 'document-office-or-zip', zipBomb],
  ['an old Word file', 'document-office-or-zip', () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
  ['a moving GIF', 'document-other-picture', () => Buffer.from('GIF89a......')],
  ['a film', 'document-video', () => Buffer.from('\0\0\0\x18ftypisom....')],
  ['a program', 'document-unknown-type', () => Buffer.from('MZ\x90\0\x03')],
  ['a text', 'document-unknown-type', () => Buffer.from('ini bukan foto')],
  ['a pixel bomb', 'document-too-many-pixels', () => pixelBomb(50_000, 50_000)],
  ['a photo that was cut off', 'document-broken', async () => (await cardPhoto()).subarray(0, 30_000)],
  ['a JPEG header alone', 'document-broken', () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
  ['31 pages', 'pdf-too-many-pages', () => pdfFile(31)],
  ['a locked PDF', 'pdf-encrypted', encryptedPdf],
  ['a PDF that was cut off', 'pdf-broken', async () => (await pdfFile(3)).subarray(0, 700)],
  ['a PDF header alone', 'pdf-broken', () => Buffer.from('%PDF-1.7\n')],
  ['a PDF whose pages lead in a circle', 'pdf-broken', loopingPdf],
];

describe('what cannot be kept is refused with a code of its own', () => {
  it.each(hostile)('%s: %s', async (_, code, bytes) => {
    expect(await preparePaper(await bytes())).toBe(code);
  });
  it.each(hostile)('%s: %s, the same from the process of its own', async (_, code, bytes) => {
    expect(await preparePaperApart(await bytes())).toBe(code);
  });
});

describe('a photo', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('as %s becomes WebP in two sizes', async format => {
    const paper = await made(await cardPhoto({ width: 2400, height: 1800, format }));
    expect(paper).toMatchObject({ format: 'webp', width: 1600, height: 1200, pages: null });
    expect(await sharp(paper.whole).metadata()).toMatchObject({ format: 'webp', width: 1600, height: 1200 });
    expect(await sharp(paper.small!).metadata()).toMatchObject({ format: 'webp', width: 480, height: 360 });
    expect(paper.measure).toMatchObject({ side: 2400, glare: 0 });
  });

  it('stands upright once, whatever the camera noted', async () => {
    const paper = await made(await cardPhoto({ width: 800, height: 600, orientation: 6 }));
    expect(paper).toMatchObject({ width: 600, height: 800 });
    expect((await sharp(paper.whole).metadata()).orientation).toBeUndefined();
  });

  it('keeps no metadata', async () => {
    const bytes = await photoWithMetadata();
    expect(bytes.includes('RAHASIA')).toBe(true);
    const paper = await made(bytes);
    expect(Buffer.concat([paper.whole, paper.small!]).includes('RAHASIA')).toBe(false);
    const { exif, xmp, icc } = await sharp(paper.whole).metadata();
    expect([exif, xmp, icc]).toEqual([undefined, undefined, undefined]);
  });

  it('that is also a page is only a photo afterwards', async () => {
    const bytes = await jpegAndHtml();
    expect(bytes.includes('<script>')).toBe(true);
    const { whole, small } = await made(bytes);
    expect(Buffer.concat([whole, small!]).includes('script')).toBe(false);
  });
});

describe('a PDF', () => {
  it('of thirty pages keeps them', async () => {
    const paper = await made(await pdfFile(30));
    expect(paper).toMatchObject({ format: 'pdf', pages: 30, small: null, measure: null });
    expect((await PDFDocument.load(paper.whole)).getPageCount()).toBe(30);
  });

  it('loses what acts, what is attached, where it leads and who made it; the page stays', async () => {
    const bytes = await actingPdf();
    const opened = await PDFDocument.load(bytes);
    expect(opened.catalog.toString()).toMatch(/OpenAction/);
    const { whole } = await made(bytes);
    const again = await PDFDocument.load(whole, { updateMetadata: false });
    const all = again.context.enumerateIndirectObjects().map(([, object]) => object.toString());
    expect(all.join('\n')).not.toMatch(/JavaScript|\/JS|Launch|EmbeddedFile|\/URI|\/AA|\/Annot|RAHASIA/);
    const unpacked = Buffer.from(await again.save({ useObjectStreams: false }));
    expect(unpacked.includes('RAHASIA')).toBe(false);
    expect(unpacked.toString('latin1')).toMatch(/\/DCTDecode/);
    expect(again.getPageCount()).toBe(1);
    expect(again.getAuthor()).toBeUndefined();
  });

  it('with a filled form keeps what was written and no form', async () => {
    const { whole } = await made(await filledFormPdf());
    const again = await PDFDocument.load(whole, { updateMetadata: false });
    expect(again.catalog.toString()).not.toMatch(/AcroForm/);
    const resources = again.getPage(0).node.Resources()!.toString();
    expect(resources).toMatch(/XObject/);
  });
});

describe('the process of its own', () => {
  it('makes the same paper, also when many are sent at once', async () => {
    const photo = await cardPhoto({ width: 1000, height: 800 });
    const here = await made(photo);
    const there = await Promise.all(Array.from({ length: 5 }, () => preparePaperApart(photo)));
    for (const paper of there) expect(paper).toEqual(here);
  });
});

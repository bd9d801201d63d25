import { crc32, deflateRawSync, deflateSync } from 'node:zlib';
import { AFRelationship, PDFDocument, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib';
import sharp from 'sharp';

/* Papers made here: the same bytes each time, so that a hash may stand in a test. */

interface Photo {
  width?: number;
  height?: number;
  /** Sigma of a blur over everything. */
  blur?: number;
  /** Multiplies the light. */
  light?: number;
  /** Share of the width that a lamp burns out. */
  lamp?: number;
  /** EXIF orientation, 1 to 8. */
  orientation?: number;
  format?: 'jpeg' | 'png' | 'webp';
  quality?: number;
  seed?: number;
}

/** A card on a dark table, with lines of small dark marks as letters are, under fine grain. */
export async function cardPhoto(photo: Photo = {}): Promise<Buffer> {
  const { width = 1600, height = 1200, blur = 0, light = 1, lamp = 0, seed = 1 } = photo;
  const data = Buffer.alloc(width * height * 3);
  let state = seed;
  const [left, right, top, bottom] = [width * 0.08, width * 0.92, height * 0.1, height * 0.9];
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 3) {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      const card = x > left && x < right && y > top && y < bottom;
      const line = card && Math.floor(y / 14) % 3 === 1 && Math.floor(y / 14) % 17 > 3;
      const mark = line && ((Math.floor(x / 5) * 2_654_435_761) >>> 7) % 3 === 0;
      const ground = card ? 168 : 74;
      const value = ((mark ? 48 : ground) + ((state >>> 24) & 7)) * light;
      const burnt = lamp > 0 && Math.hypot(x - width / 2, y - height / 2) < (width * lamp) / 2;
      data.fill(burnt ? 255 : Math.min(255, Math.round(value)), at, at + 3);
    }
  }
  const picture = sharp(data, { raw: { width, height, channels: 3 } });
  const blurred = blur > 0 ? picture.blur(blur) : picture;
  const { format = 'jpeg', quality = 90, orientation } = photo;
  const exif = orientation ? blurred.withMetadata({ orientation }) : blurred;
  return exif[format](format === 'png' ? {} : { quality }).toBuffer();
}

/** The same with an author and a place in its metadata. */
export async function photoWithMetadata(): Promise<Buffer> {
  const exif = { IFD0: { Artist: 'RAHASIA Siti Aminah', Make: 'Ponsel Uji' } };
  return sharp(await cardPhoto({ width: 900, height: 700 }))
    .withExif(exif)
    .jpeg()
    .toBuffer();
}

/** A PNG header that claims any size; its pixels are a few bytes. */
export function pixelBomb(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const out = Buffer.alloc(body.length + 8);
    out.writeUInt32BE(data.length, 0);
    body.copy(out, 4);
    out.writeUInt32BE(crc32(body), body.length + 4);
    return out;
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const pixels = chunk('IDAT', deflateSync(Buffer.alloc(1000)));
  return Buffer.concat([signature, chunk('IHDR', header), pixels, chunk('IEND', Buffer.alloc(0))]);
}

/** A ZIP whose one entry unfolds to 200 MB. */
export function zipBomb(): Buffer {
  const packed = deflateRawSync(Buffer.alloc(200 * 1024 * 1024), { level: 9 });
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(200 * 1024 * 1024, 22);
  head.writeUInt16LE(1, 26);
  return Buffer.concat([head, Buffer.from('a'), packed]);
}

export const svgWithScript = Buffer.from(
  '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>fetch("/account")</script></svg>',
);
export const heicPhoto = Buffer.concat([
  Buffer.from([0, 0, 0, 24]),
  Buffer.from('ftypheic\0\0\0\0mif1heic', 'latin1'),
  Buffer.alloc(64),
]);

/** A photo that a browser might also take for a page. */
export async function jpegAndHtml(): Promise<Buffer> {
  const page = Buffer.from('<html><script>fetch("/account")</script></html>');
  return Buffer.concat([await cardPhoto({ width: 800, height: 600 }), page]);
}

export async function paperPdf(pages = 1): Promise<PDFDocument> {
  const file = await PDFDocument.create({ updateMetadata: false });
  const font = await file.embedFont(StandardFonts.Helvetica);
  for (let n = 1; n <= pages; n++) {
    file.addPage([595, 842]).drawText(`NIB 9120 4051 2345 6 / ${n}`, { x: 50, y: 780, size: 18, font });
  }
  return file;
}

const bytesOf = async (file: PDFDocument) => Buffer.from(await file.save({ useObjectStreams: false }));

export async function pdfFile(pages = 1): Promise<Buffer> {
  return bytesOf(await paperPdf(pages));
}

/** Everything that a PDF can do besides being read. */
export async function actingPdf(): Promise<Buffer> {
  const file = await paperPdf(1);
  file.setAuthor('RAHASIA Siti Aminah');
  file.addJavaScript('saat-buka', 'app.alert("RAHASIA skrip")');
  await file.attach(Buffer.from('RAHASIA lampiran'), 'virus.exe', { afRelationship: AFRelationship.Data });
  const { context, catalog } = file;
  const launch = context.obj({ S: 'Launch', F: PDFString.of('RAHASIA-cmd.exe') });
  catalog.set(PDFName.of('OpenAction'), context.register(launch));
  const page = file.getPage(0);
  const link = context.obj({
    ...{ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 595, 842] },
    A: { S: 'URI', URI: PDFString.of('https://RAHASIA.example/') },
  });
  page.node.set(PDFName.of('Annots'), context.obj([context.register(link)]));
  page.node.set(
    PDFName.of('AA'),
    context.obj({ O: { S: 'JavaScript', JS: PDFString.of('RAHASIA halaman') } }),
  );
  const photo = await file.embedJpg(await photoWithMetadata());
  page.drawImage(photo, { x: 50, y: 300, width: 300, height: 230 });
  return bytesOf(file);
}

/** A form with one field filled in. */
export async function filledFormPdf(): Promise<Buffer> {
  const file = await paperPdf(1);
  const field = file.getForm().createTextField('nib');
  field.setText('9120405123456');
  field.addToPage(file.getPage(0), { x: 50, y: 600, width: 300, height: 30 });
  return bytesOf(file);
}

export async function encryptedPdf(): Promise<Buffer> {
  const file = await paperPdf(1);
  file.encrypt({ userPassword: 'rahasia', ownerPassword: 'rahasia juga' });
  return bytesOf(file);
}

/** Ten objects that each draw the next ten times, and a page tree that bites its tail. */
export async function loopingPdf(): Promise<Buffer> {
  const text = (await pdfFile(1)).toString('latin1');
  return Buffer.from(text.replace(/\/Kids \[ \d+ 0 R \]/, '/Kids [ 2 0 R ]'), 'latin1');
}

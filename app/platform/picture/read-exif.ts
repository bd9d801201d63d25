/** What a camera wrote about place and device; never what it wrote. */
export interface ExifFacts {
  /** A place by satellite. */
  location: boolean;
  /** A serial number or owner's name of camera or lens. */
  serial: boolean;
}

const GPS_FOLDER = 0x8825;
const EXIF_FOLDER = 0x8769;
const LATITUDE = 0x0002;
/** Owner's name, serial numbers of body and lens (EXIF 2.3). */
const SERIALS = [0xa430, 0xa431, 0xa435];
/** Files hold a few dozen; more is an attempt. */
const MOST_ENTRIES = 512;

/** Looks through an EXIF block (with or without its "Exif" head) for a place and serial numbers. Never throws. */
export function readExif(block: Uint8Array): ExifFacts {
  const head = block[0] === 0x45 && block[1] === 0x78 ? 6 : 0;
  const bytes = new DataView(block.buffer, block.byteOffset + head, Math.max(0, block.byteLength - head));
  const facts = { location: false, serial: false };
  if (bytes.byteLength < 8) return facts;
  const order = bytes.getUint16(0);
  if (order !== 0x4949 && order !== 0x4d4d) return facts;
  const little = order === 0x4949;
  const main = readFolder(bytes, bytes.getUint32(4, little), little);
  const exif = main.get(EXIF_FOLDER);
  const gps = main.get(GPS_FOLDER);
  if (exif) {
    const entries = readFolder(bytes, exif.value, little);
    facts.serial = SERIALS.some(tag => (entries.get(tag)?.count ?? 0) > 1);
  }
  // Cameras without a fix write the folder without a latitude.
  if (gps) facts.location = (readFolder(bytes, gps.value, little).get(LATITUDE)?.count ?? 0) >= 1;
  return facts;
}

interface Entry {
  count: number;
  value: number;
}

function readFolder(bytes: DataView, at: number, little: boolean): Map<number, Entry> {
  const entries = new Map<number, Entry>();
  if (at + 2 > bytes.byteLength) return entries;
  const count = Math.min(MOST_ENTRIES, bytes.getUint16(at, little));
  for (let entry = 0; entry < count; entry++) {
    const from = at + 2 + 12 * entry;
    if (from + 12 > bytes.byteLength) break;
    entries.set(bytes.getUint16(from, little), {
      count: bytes.getUint32(from + 4, little),
      value: bytes.getUint32(from + 8, little),
    });
  }
  return entries;
}

const XMP_PLACE = /GPSLatitude/;
const XMP_SERIAL = /SerialNumber/;

/** The same from the XML that some programs write beside or instead of EXIF. */
export function readXmp(text: string): ExifFacts {
  return { location: XMP_PLACE.test(text), serial: XMP_SERIAL.test(text) };
}

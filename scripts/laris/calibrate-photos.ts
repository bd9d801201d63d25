import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { assessListing } from '~/catalog/quality/assess-listing.ts';
import { PHOTO_CHECKS } from '~/catalog/quality/checks/photo/photo-checks.ts';
import { buildContext } from '~/catalog/quality/context.ts';
import { loadCategoryTree, loadRuleSet } from '~/catalog/quality/load-rules.server.ts';
import { hashDistance } from '~/catalog/quality/photo/perceptual-hash.ts';
import type { PhotoFeatures } from '~/catalog/quality/photo/photo-features.ts';
import { decodePhoto, photoFeatures } from '~/catalog/quality/photo-features.server.ts';
import { sha256 } from '~/platform/crypto/digest.server.ts';
import { wilson } from '~/reference/proportion.ts';
import { BadInput, type Command } from './command';

const USAGE = 'calibrate-photos <folder …>   (subfolder = group; --quick: every fourth photo is blurred)';
const SIDES = [320, 480, 640, 1024];
const SIGMAS = [1, 1.5, 2, 3];
/** reference/listing-quality.md D02: the same picture at most this far apart. */
const SAME = 8;

interface Photo {
  file: string;
  bytes: Buffer;
  features: PhotoFeatures;
}

/**
 * `laris calibrate-photos`: what the photo checks say of real photos and of the same ones blurred, and how well their hashes
 * hold, as JSON. Nothing is kept; the photos stay where they are.
 */
export const command: Command = {
  name: 'calibrate-photos',
  usage: USAGE,
  async run(args, io) {
    const quick = args.includes('--quick');
    const folders = args.filter(arg => arg !== '--quick');
    if (folders.length === 0) throw new BadInput('usage', `Pakai: laris ${USAGE}`);
    const groups: Record<string, object> = {};
    for (const [name, files] of folders.flatMap(listGroups)) {
      io.say(`${name}: ${files.length}`);
      const photos = await measureAll(files);
      groups[name] = {
        n: photos.length,
        unreadable: files.length - photos.length,
        flagged: flagRates(photos),
        blur: await blurRecall(photos.filter((_, at) => !quick || at % 4 === 0)),
        hash: await hashFigures(photos),
      };
    }
    return { exit: 0, output: groups };
  },
};

/** A folder's subfolders are its groups; a folder without is one group. */
function listGroups(folder: string): [string, string[]][] {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new BadInput('folder-missing', `Folder tidak ada: ${folder}`);
  const entries = readdirSync(folder, { withFileTypes: true });
  const inside = entries.filter(entry => entry.isDirectory()).map(entry => path.join(folder, entry.name));
  if (inside.length > 0) return inside.flatMap(listGroups);
  const files = entries.filter(entry => /\.(jpe?g|png|webp)$/i.test(entry.name));
  return [[path.basename(folder), files.map(entry => path.join(folder, entry.name)).sort()]];
}

async function measure(bytes: Buffer): Promise<PhotoFeatures | null> {
  const decoded = await decodePhoto(bytes);
  return typeof decoded === 'string' ? null : photoFeatures(decoded);
}

async function measureAll(files: readonly string[]): Promise<Photo[]> {
  const photos: Photo[] = [];
  for (const file of files) {
    const bytes = readFileSync(file);
    const features = await measure(bytes);
    if (features) photos.push({ file, bytes, features });
  }
  return photos;
}

/** Ids of the checks that say something of a photo, by the base rules. */
function findings(features: PhotoFeatures): Set<string> {
  const context = buildContext(
    { title: 'Foto' },
    { tree: loadCategoryTree(), photos: [{ id: 'foto', state: 'measured', features }], today: '2026-01-01' },
  );
  const checks = PHOTO_CHECKS.filter(({ meta }) => meta.needs.includes('photo-features'));
  const { findings: found } = assessListing(context, loadRuleSet(), { checks, hash: sha256 });
  return new Set(found.map(({ check }) => check));
}

function flagRates(photos: readonly Photo[]): Record<string, object> {
  const all = photos.map(({ features }) => findings(features));
  const ids = PHOTO_CHECKS.filter(({ meta }) => meta.needs.includes('photo-features')).map(
    ({ meta }) => meta.id,
  );
  return Object.fromEntries(
    ids.map(id => [id, wilson(all.filter(found => found.has(id)).length, photos.length)]),
  );
}

const BLUR = 'F06-buram';

/** The photo made to fit the side, blurred there, and saved as a camera would: share that the check on blur finds. */
async function blurRecall(photos: readonly Photo[]): Promise<Record<string, object>> {
  const rows: Record<string, object> = {};
  for (const side of SIDES) {
    const fitted = await Promise.all(
      photos.map(({ bytes }) => sharp(bytes).rotate().resize(side, side, { fit: 'inside' }).png().toBuffer()),
    );
    for (const sigma of SIGMAS) {
      for (const quality of [95, 80]) {
        let found = 0;
        for (const picture of fitted) {
          const features = await measure(await sharp(picture).blur(sigma).jpeg({ quality }).toBuffer());
          if (features && findings(features).has(BLUR)) found += 1;
        }
        rows[`side ${side} sigma ${sigma} jpeg ${quality}`] = wilson(found, photos.length);
      }
    }
  }
  return rows;
}

const CHANGES: Record<string, (photo: Sharp, width: number, height: number) => Sharp> = {
  'jpeg 40': photo => photo.jpeg({ quality: 40 }),
  'half size': (photo, width) => photo.resize({ width: Math.max(1, Math.round(width / 2)) }).png(),
  lighter: photo => photo.linear(1, 30).png(),
  darker: photo => photo.linear(1, -30).png(),
  'more contrast': photo => photo.linear(1.3, -38).png(),
  'less contrast': photo => photo.linear(0.7, 38).png(),
  'small mark': (photo, width, height) => photo.composite([{ input: mark(width, height) }]).png(),
};

/** A label in the corner, a quarter of the photo wide. */
function mark(width: number, height: number): Buffer {
  const [wide, high] = [Math.round(width / 4), Math.round(height / 12)];
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect x="${width - wide - 4}" ` +
      `y="${height - high - 4}" width="${wide}" height="${high}" fill="#c00"/><rect x="${width - wide + 2}" ` +
      `y="${height - high}" width="${wide - 12}" height="${Math.max(1, high - 8)}" fill="#fff"/></svg>`,
  );
}

async function hashFigures(photos: readonly Photo[]): Promise<object> {
  const kept: Record<string, object> = {};
  for (const [name, change] of Object.entries(CHANGES)) {
    let found = 0;
    for (const { bytes, features } of photos) {
      const upright = await sharp(bytes).rotate().toColourspace('srgb').png().toBuffer();
      const changed = await measure(await change(sharp(upright), features.width, features.height).toBuffer());
      if (changed && hashDistance(features.hash, changed.hash) <= SAME) found += 1;
    }
    kept[name] = wilson(found, photos.length);
  }
  let [pairs, close] = [0, 0];
  for (const [at, { features: one }] of photos.entries()) {
    for (const { features: other } of photos.slice(at + 1)) {
      pairs += 1;
      const apart = Math.min(hashDistance(one.hash, other.hash), hashDistance(one.hash, other.mirrorHash));
      if (apart <= SAME) close += 1;
    }
  }
  return { found: kept, 'different photos taken for the same': wilson(close, pairs) };
}

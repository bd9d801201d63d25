import { z } from 'zod';
import type { CategoryTree } from '../category.ts';
import { buildContext, type CheckContext, type ContextPhoto } from './context.ts';
import { listingSchema } from './listing.ts';
import type { PhotoFeatures } from './photo/photo-features.ts';
import { nothingAround, type Surroundings } from './surroundings.ts';

/** A photo of an example: what differs from a good one. */
const examplePhoto = z.looseObject({
  broken: z.boolean().default(false),
  /** Why a broken one cannot be opened. */
  reason: z.string().default('photo-broken'),
  pending: z.boolean().default(false),
});

/** An example is a listing as `laris check` takes it, with photos by their features, a day to stand on and what lies around. */
export const exampleSchema = z
  .object({
    title: z.string(),
    today: z.string().default('2026-11-21'),
    photos: z.array(examplePhoto).default([]),
    around: z.looseObject({}).default({}),
  })
  .catchall(z.unknown());
export type Example = z.infer<typeof exampleSchema>;

const goodPhoto: PhotoFeatures = {
  file: { contentHash: '', bytes: 900_000, format: 'jpeg', turned: false, hadLocation: false },
  width: 1600,
  height: 1200,
  measuredSide: 1024,
  sharpness: 50,
  detailBox: { x: 0.1, y: 0.2, width: 0.5, height: 0.5 },
  lightness: 140,
  subject: { box: { x: 0.15, y: 0.15, width: 0.7, height: 0.7 }, share: 0.55 },
  subjectLightness: 130,
  clipped: 0.003,
  contrast: 150,
  plainBackground: 0.95,
  fineDetail: 0.3,
  screenBars: { top: false, bottom: false },
  textRegions: [],
  hash: '0000000000000000',
  mirrorHash: 'ffffffffffffffff',
};

/** A good photo apart from what is given; sizes follow width and height, the content hash follows the number. */
export function exampleFeatures(given: object, number: number): PhotoFeatures {
  const { file, ...rest } = given as Partial<PhotoFeatures>;
  const { width = goodPhoto.width, height = goodPhoto.height } = rest;
  const measuredSide = Math.min(goodPhoto.measuredSide, Math.max(width, height));
  const own = { ...goodPhoto.file, contentHash: String(number), ...file };
  return { ...goodPhoto, measuredSide, ...rest, file: own };
}

/** The context that an example describes. Throws on an example that is no listing. */
export function contextOfExample(example: Example, tree: CategoryTree): CheckContext {
  const { today, photos, around, ...listing } = example;
  const known = photos.map(({ broken, reason, pending, ...features }, at): ContextPhoto => {
    const id = `foto-${at + 1}`;
    if (broken) return { id, state: 'unreadable', reason };
    if (pending) return { id, state: 'pending' };
    return { id, state: 'measured', features: exampleFeatures(features, at + 1) };
  });
  const context = buildContext(listingSchema.parse(listing), { tree, photos: known, today });
  const seen: Surroundings = { ...nothingAround, ...context.around, ...around };
  return { ...context, around: seen };
}

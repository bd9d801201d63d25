import type { Report } from '../../check.ts';
import { type CheckContext, measuredPhotos } from '../../context.ts';
import type { Box, PhotoFeatures } from '../../photo/photo-features.ts';

/** What is wrong with one photo, and where in it. */
export type PhotoRemark = Omit<Report, 'field' | 'photo' | 'span'> & { box?: Box };

/** Judges every measured photo by itself; `first` is the one that buyers see in lists. */
export function onEachPhoto(
  context: CheckContext,
  judge: (features: PhotoFeatures, first: boolean) => PhotoRemark | null,
): Report[] {
  const main = context.photos[0]?.id;
  return measuredPhotos(context).flatMap(({ id, features }): Report[] => {
    const remark = judge(features, id === main);
    if (!remark) return [];
    const { box, ...report } = remark;
    return [{ ...report, field: 'photos', photo: box ? { id, box } : { id } }];
  });
}

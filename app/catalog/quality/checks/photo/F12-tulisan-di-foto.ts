import { z } from 'zod';
import type { Check } from '../../check.ts';
import type { Box } from '../../photo/photo-features.ts';
import { onEachPhoto } from './on-each-photo.ts';

const options = z.object({ edge: z.number().min(0).max(1) });

/** Writing that is not on the product: beside it on a plain ground, or on a band of one colour at the edge of any photo. What it says is not read, so a telephone number is not told from a caption. */
export const F12: Check<z.infer<typeof options>> = {
  meta: {
    id: 'F12-tulisan-di-foto',
    version: 1,
    group: 'photo',
    appliesTo: context => context.photos.length > 0,
    needs: ['photo-features'],
    options,
    codes: ['photo-writing'],
  },
  run(context, { edge }) {
    return onEachPhoto(context, ({ textRegions, subject, plainBackground }) => {
      const plain = plainBackground >= PLAIN;
      const region = textRegions.find(
        ({ box, flat, faint }) =>
          !faint && ((plain && !liesIn(middle(box), subject.box)) || (flat && atEdge(middle(box), edge))),
      );
      if (!region) return null;
      return { code: 'photo-writing', box: region.box, evidence: describe(region.box), fix: 'no-writing' };
    });
  },
};

/** As in subject.ts: under this the border says nothing about where the product lies. */
const PLAIN = 0.6;

const middle = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2 });

function liesIn({ x, y }: { x: number; y: number }, box: Box): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

function atEdge({ x, y }: { x: number; y: number }, edge: number): boolean {
  return Math.min(x, y, 1 - x, 1 - y) <= edge;
}

/** Size of the region in per cent of the photo. */
function describe({ width, height }: Box): string {
  return `${Math.round(100 * width)} × ${Math.round(100 * height)} %`;
}

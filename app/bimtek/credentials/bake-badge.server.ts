import { renderSvg } from '~/platform/picture/render-svg.server.ts';
import { bakeSvg } from './bake-svg.ts';
import { drawBadge } from './draw-badge.ts';
import { bakePng } from './png-chunks.ts';

/** Big enough for a post, small enough for a message: some 10 KB with the credential inside. */
const side = 480;

/** The badge of a certificate as a picture that carries its credential (JSON text or JWT). */
export async function bakeBadge(
  badge: { name: string; jp: number },
  credential: string,
): Promise<{ png: Uint8Array; svg: string }> {
  const drawing = drawBadge(badge);
  return {
    png: bakePng(await renderSvg(drawing, side), credential),
    svg: bakeSvg(drawing, credential),
  };
}

import { palettes } from './drawing.ts';
import { drawings } from './drawings.ts';

/**
 * How a picture was taken: in one of two colourings or from close by; now and then too small, or out of focus,
 * so that the photo checks have something true to find.
 */
export const takes = ['soga', 'nila', 'close', 'small', 'blurred'] as const;
export type Take = (typeof takes)[number];

export interface Picture {
  svg: string;
  /** Pixels of the longest side. */
  side: number;
  /** Radius of the blur in pixels; 0 = sharp. */
  blur: number;
}

const views: Record<Take, { palette: 0 | 1; box: string; side: number; blur: number }> = {
  soga: { palette: 0, box: '0 0 400 400', side: 1000, blur: 0 },
  nila: { palette: 1, box: '0 0 400 400', side: 1000, blur: 0 },
  close: { palette: 0, box: '90 110 220 220', side: 1000, blur: 0 },
  small: { palette: 1, box: '20 20 360 360', side: 420, blur: 0 },
  blurred: { palette: 0, box: '10 10 380 380', side: 1000, blur: 9 },
};

export function pictureName(drawing: string, take: Take): string {
  return `${drawing}-${take}`;
}

/** The picture of that name ("plate-soga"); throws when no such drawing exists. */
export function takePicture(name: string): Picture {
  const [drawing, take] = name.split('-') as [string, Take];
  const draw = drawings.get(drawing);
  const view = views[take];
  if (!draw || !view) throw new Error(`no picture ${name}`);
  const palette = palettes[view.palette];
  const ground = `<rect x="-100" y="-100" width="600" height="600" fill="${palette.ground}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view.box}" width="${view.side}" height="${view.side}">${ground}${draw(palette)}</svg>`;
  return { svg, side: view.side, blur: view.blur };
}

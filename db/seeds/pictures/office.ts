import { circle, type Drawing, line, path, rect, shadow } from './drawing.ts';

export const paper: Drawing = p =>
  shadow(p) +
  path('M96 290L124 130H300L280 290Z', p.shade, p.dark) +
  path('M104 276L132 112H308L288 276Z', p.main, p.dark) +
  path('M112 262L140 96H316L296 262Z', p.light, p.dark) +
  [136, 160, 184, 208]
    .map(y => line(152 - (y - 136) * 0.17, y, 288 - (y - 136) * 0.17, y, p.main, 5))
    .join('') +
  path('M96 290H280V310H92Z', p.dark);

export const book: Drawing = p =>
  shadow(p) +
  rect(112, 82, 176, 234, p.main, 6) +
  rect(112, 82, 26, 234, p.dark, 6) +
  rect(164, 122, 96, 56, p.light, 3) +
  line(178, 142, 246, 142, p.dark, 4) +
  line(178, 158, 228, 158, p.dark, 4);

export const pens: Drawing = p =>
  shadow(p, 100) +
  [
    [150, -16],
    [186, -5],
    [222, 6],
    [256, 18],
  ]
    .map(
      ([x, turn], i) =>
        `<g transform="rotate(${turn} ${x} 240)">${rect(x! - 9, 92, 18, 150, i % 2 ? p.dark : p.main, 4)}${rect(x! - 9, 92, 18, 26, p.shade, 4)}</g>`,
    )
    .join('') +
  path('M128 210H276L264 318H140Z', p.light, p.dark);

export const tool: Drawing = p =>
  shadow(p) +
  path('M70 262Q76 230 110 226L318 178Q338 178 336 200L150 262Z', p.main, p.dark) +
  rect(64, 262, 270, 26, p.dark, 8) +
  rect(96, 288, 210, 14, p.shade, 6) +
  circle(112, 246, 7, p.light);

export const tape: Drawing = p =>
  shadow(p) +
  circle(200, 206, 108, p.main, p.dark) +
  circle(200, 206, 58, p.ground, p.dark) +
  rect(196, 300, 130, 18, p.main);

export const banner: Drawing = p =>
  rect(76, 84, 12, 234, p.dark, 4) +
  rect(312, 84, 12, 234, p.dark, 4) +
  path('M88 104Q200 130 312 104V226Q200 252 88 226Z', p.main) +
  path('M122 148Q200 164 278 148M122 174Q200 190 278 174M150 200Q200 210 250 200', 'none', p.light, 6);

export const stamp: Drawing = p =>
  shadow(p, 100) +
  circle(200, 120, 42, p.dark) +
  path('M182 150H218L232 236H168Z', p.dark) +
  rect(126, 236, 148, 40, p.main, 6) +
  rect(118, 276, 164, 22, p.dark, 4);

export const screen: Drawing = p =>
  shadow(p) +
  rect(84, 96, 232, 156, p.dark, 10) +
  rect(98, 110, 204, 128, p.shade, 4) +
  path('M120 210L164 164L200 196L244 146L284 190', 'none', p.main, 7) +
  rect(180, 252, 40, 34, p.dark) +
  rect(136, 286, 128, 20, p.main, 6);

export const stick: Drawing = p =>
  shadow(p, 100) +
  `<g transform="rotate(-24 200 210)">${rect(130, 176, 160, 66, p.main, 10)}${rect(290, 190, 54, 38, p.shade)}${rect(302, 200, 12, 8, p.dark)}${rect(302, 212, 12, 8, p.dark)}${circle(152, 209, 9, p.light)}</g>`;

export const camera: Drawing = p =>
  shadow(p) +
  rect(80, 150, 240, 160, p.main, 14) +
  rect(156, 122, 88, 34, p.dark, 6) +
  circle(200, 232, 58, p.light, p.dark) +
  circle(200, 232, 34, p.dark) +
  circle(188, 220, 8, p.light);

import { circle, type Drawing, line, path, rect, shadow } from './drawing.ts';

export const tent: Drawing = p =>
  shadow(p, 160) +
  path('M52 188L200 84L348 188Z', p.main, p.dark) +
  path('M200 84L152 188H248Z', p.light) +
  path(
    'M52 188q18 26 37 0q18 26 37 0q18 26 37 0q18 26 37 0q18 26 37 0q18 26 37 0q18 26 37 0q18 26 37 0',
    p.dark,
  ) +
  [70, 326].map(x => rect(x - 4, 196, 8, 122, p.dark)).join('') +
  rect(196, 204, 8, 114, p.dark);

export const car: Drawing = p =>
  shadow(p, 160) +
  path(
    'M52 262Q52 214 98 210L140 154Q148 144 162 144H262Q276 144 286 156L318 208Q350 216 350 262V286H52Z',
    p.main,
  ) +
  path('M150 162H200V206H118Z', p.light) +
  path('M212 162H258L288 206H212Z', p.light) +
  [122, 282].map(x => circle(x, 288, 32, p.dark) + circle(x, 288, 13, p.light)).join('');

export const speaker: Drawing = p =>
  shadow(p, 90) +
  rect(126, 72, 148, 246, p.dark, 10) +
  circle(200, 132, 34, p.main) +
  circle(200, 132, 12, p.light) +
  circle(200, 238, 56, p.main) +
  circle(200, 238, 22, p.light);

export const flower: Drawing = p =>
  shadow(p, 80) +
  rect(196, 190, 8, 90, p.dark) +
  path('M200 250q-50 -8 -64 -42q48 -4 64 42M200 238q50 -8 64 -42q-48 -4 -64 42', p.main) +
  [0, 60, 120, 180, 240, 300]
    .map(
      turn =>
        `<ellipse cx="200" cy="104" rx="24" ry="40" fill="${p.main}" stroke="${p.light}" stroke-width="3" transform="rotate(${turn} 200 146)"/>`,
    )
    .join('') +
  circle(200, 146, 22, p.dark) +
  path('M152 274H248L236 320H164Z', p.dark);

export const lamp: Drawing = p =>
  shadow(p, 60) +
  path('M134 158Q134 88 200 88T266 158Q266 196 236 226V252H164V226Q134 196 134 158Z', p.main, p.dark) +
  [260, 278, 296].map(y => rect(168, y, 64, 12, p.dark, 4)).join('') +
  path('M172 178L190 158L210 178L228 158', 'none', p.light, 6);

export const bricks: Drawing = p =>
  shadow(p, 150) +
  [
    [70, 270],
    [158, 270],
    [246, 270],
    [114, 222],
    [202, 222],
    [158, 174],
  ]
    .map(([x, y], i) => rect(x!, y!, 84, 44, i % 2 ? p.dark : p.main, 4))
    .join('');

export const bucket: Drawing = p =>
  shadow(p, 110) +
  path('M110 168Q112 70 200 70T290 168', 'none', p.dark, 7) +
  path('M100 166H300L276 318H124Z', p.main) +
  `<ellipse cx="200" cy="166" rx="100" ry="20" fill="${p.shade}" stroke="${p.dark}" stroke-width="3"/>` +
  line(122, 236, 278, 236, p.light, 4);

export const fan: Drawing = p =>
  shadow(p) +
  rect(64, 128, 272, 112, p.main, 14) +
  rect(84, 206, 232, 16, p.dark, 6) +
  circle(302, 156, 7, p.light) +
  [120, 180, 240].map(x => path(`M${x} 258q14 16 0 32t0 30`, 'none', p.dark, 5)).join('');

export const spanner: Drawing = p =>
  shadow(p, 110) +
  path(
    'M140 96Q96 108 104 152Q112 190 152 190L262 304Q280 318 296 302T300 268L188 156Q190 112 150 96L164 132L140 150L118 128Z',
    p.main,
    p.dark,
  );

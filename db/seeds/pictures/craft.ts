import { circle, type Drawing, kawung, line, path, rect, shadow } from './drawing.ts';

export const cloth: Drawing = p =>
  rect(70, 70, 260, 14, p.dark, 4) +
  rect(96, 84, 208, 220, p.main) +
  [0, 1, 2, 3, 4]
    .flatMap(row => [0, 1, 2, 3].map(column => kawung(122 + column * 52, 110 + row * 38, 24, p.light)))
    .join('') +
  rect(96, 282, 208, 30, p.dark) +
  line(104, 297, 296, 297, p.light, 3, '3 8');

export const shirt: Drawing = p =>
  path('M150 96L70 140L92 206L128 190V316H272V190L308 206L330 140L250 96L200 128Z', p.main) +
  path('M150 96L200 150L250 96L200 128Z', p.light, p.dark) +
  rect(146, 196, 38, 40, p.dark, 3) +
  [170, 204, 238, 272].map(y => circle(204, y, 5, p.light)).join('');

export const hat: Drawing = p =>
  shadow(p) +
  path('M200 120L336 268Q200 316 64 268Z', p.main, p.dark) +
  path('M200 120L244 288M200 120L156 288M200 120L290 278M200 120L110 278', 'none', p.light, 2);

export const basket: Drawing = p =>
  shadow(p) +
  rect(84, 150, 232, 46, p.dark, 4) +
  path('M96 196H304L292 316H108Z', p.main) +
  [166, 182].map(y => line(92, y, 308, y, p.light, 3, '18 10')).join('') +
  [220, 244, 268, 292].map((y, i) => line(106, y, 294, y, p.light, 3, i % 2 ? '22 12' : '14 16')).join('');

export const bag: Drawing = p =>
  shadow(p) +
  path('M148 160Q148 90 200 90T252 160', 'none', p.dark, 9) +
  path('M98 160H302L316 316H84Z', p.main) +
  [190, 222, 254, 286].map(y => line(92, y, 308, y, p.dark, 3, '20 12')).join('');

export const broom: Drawing = p =>
  shadow(p, 90) +
  rect(193, 60, 14, 150, p.dark, 6) +
  path('M168 206H232L262 316H138Z', p.main) +
  rect(164, 206, 72, 18, p.dark, 4) +
  [160, 180, 200, 220, 240].map(x => line(200 + (x - 200) * 0.5, 226, x, 314, p.light, 2)).join('');

export const mat: Drawing = p =>
  shadow(p, 150) +
  path('M96 180H304L346 304H54Z', p.main, p.dark) +
  [206, 232, 258, 284]
    .map(y => line(88 - (y - 206) * 0.2, y, 312 + (y - 206) * 0.2, y, p.light, 4, '8 6'))
    .join('');

export const table: Drawing = p =>
  shadow(p, 150) +
  rect(60, 170, 280, 26, p.dark, 4) +
  rect(84, 196, 20, 122, p.main) +
  rect(296, 196, 20, 122, p.main) +
  rect(196, 196, 96, 54, p.main, 3) +
  circle(244, 222, 5, p.light);

export const chair: Drawing = p =>
  shadow(p, 90) +
  rect(136, 84, 18, 232, p.dark, 4) +
  rect(246, 84, 18, 232, p.dark, 4) +
  [104, 134, 164].map(y => rect(154, y, 92, 14, p.main)).join('') +
  rect(126, 208, 148, 24, p.main, 6);

export const shelf: Drawing = p =>
  shadow(p) +
  rect(104, 74, 192, 244, p.dark, 4) +
  [90, 166, 242].map(y => rect(118, y, 164, 62, p.shade)).join('') +
  [0, 1, 2, 3].map(i => rect(126 + i * 22, 104, 16, 48, i % 2 ? p.main : p.light)).join('') +
  rect(226, 190, 44, 38, p.main) +
  rect(130, 266, 70, 38, p.light);

export const plaque: Drawing = p =>
  shadow(p, 100) +
  rect(110, 288, 180, 30, p.dark, 4) +
  path('M132 288V110Q200 60 268 110V288Z', p.main, p.dark) +
  kawung(200, 160, 40, p.light) +
  [224, 244, 262].map(y => line(156, y, 244, y, p.light, 4)).join('');

export const mug: Drawing = p =>
  shadow(p, 110) +
  path('M258 168Q326 164 318 220T256 268', 'none', p.dark, 16) +
  rect(116, 128, 150, 188, p.main, 14) +
  kawung(190, 222, 44, p.light);

export const umbrella: Drawing = p =>
  shadow(p, 80) +
  rect(196, 90, 9, 200, p.dark) +
  path('M205 286q4 30 34 22', 'none', p.dark, 9) +
  path(
    'M52 208Q60 84 200 80Q340 84 348 208Q312 180 274 208Q238 180 200 208Q162 180 126 208Q88 180 52 208Z',
    p.main,
    p.light,
  );

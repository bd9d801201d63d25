import { circle, type Drawing, line, path, rect, shadow } from './drawing.ts';

export const plate: Drawing = p =>
  shadow(p, 150) +
  `<ellipse cx="200" cy="290" rx="150" ry="34" fill="${p.light}" stroke="${p.dark}" stroke-width="3"/>` +
  [
    [120, 250],
    [200, 258],
    [280, 250],
    [160, 205],
    [240, 205],
    [200, 160],
  ]
    .map(
      ([x, y]) =>
        circle(x!, y!, 44, p.main, p.dark) + path(`M${x! - 22} ${y! - 14}q12 -16 30 -12`, 'none', p.light),
    )
    .join('');

export const pouch: Drawing = p =>
  shadow(p) +
  path('M110 95L120 80H280L290 95L296 315H104Z', p.main) +
  rect(118, 82, 164, 20, p.light) +
  circle(200, 205, 58, p.light) +
  circle(182, 198, 26, p.main, p.dark) +
  circle(222, 198, 26, p.main, p.dark) +
  circle(202, 228, 26, p.main, p.dark);

export const coffee: Drawing = p =>
  shadow(p) +
  path('M116 90L122 76H278L284 90L292 315H108Z', p.dark) +
  rect(120, 78, 160, 18, p.shade) +
  rect(148, 150, 104, 104, p.light, 4) +
  `<ellipse cx="200" cy="202" rx="24" ry="34" fill="${p.dark}" transform="rotate(24 200 202)"/>` +
  path('M190 172q22 28 18 62', 'none', p.light);

export const jar: Drawing = p =>
  shadow(p, 110) +
  rect(138, 84, 124, 44, p.dark, 6) +
  path('M126 142Q126 128 142 128H258Q274 128 274 142V300Q274 316 258 316H142Q126 316 126 300Z', p.main) +
  rect(126, 182, 148, 84, p.light) +
  path('M158 224q24 -26 58 0q-34 26 -58 0M216 224l24 -16v32z', 'none', p.dark) +
  circle(172, 220, 3, p.dark);

export const bottle: Drawing = p =>
  shadow(p, 90) +
  rect(180, 62, 40, 26, p.dark, 4) +
  path(
    'M184 88H216V122Q248 138 248 176V298Q248 316 230 316H170Q152 316 152 298V176Q152 138 184 122Z',
    p.main,
  ) +
  rect(152, 196, 96, 74, p.light) +
  path('M200 210q26 34 0 48q-26 -14 0 -48', p.dark);

export const mealBox: Drawing = p =>
  shadow(p, 150) +
  path('M70 190H330L356 312H44Z', p.main) +
  path('M92 176H308L322 286H78Z', p.light, p.dark) +
  line(204, 178, 204, 286, p.dark) +
  line(204, 232, 316, 232, p.dark) +
  circle(142, 232, 38, p.shade, p.dark) +
  path('M222 214q30 -32 72 -8q-34 26 -72 8', p.dark) +
  circle(230, 260, 15, p.main, p.dark) +
  circle(264, 260, 15, p.main, p.dark) +
  circle(297, 260, 13, p.dark);

export const cone: Drawing = p =>
  shadow(p, 150) +
  `<ellipse cx="200" cy="300" rx="150" ry="26" fill="${p.light}" stroke="${p.dark}" stroke-width="3"/>` +
  path('M200 80L272 292Q200 314 128 292Z', p.main, p.dark) +
  path('M200 80L214 122Q200 130 186 122Z', p.dark) +
  [100, 128, 276, 304]
    .map((x, i) => circle(x, 284 + (i % 2) * 8, 16, i % 2 ? p.dark : p.shade, p.dark))
    .join('');

export const serabi: Drawing = p =>
  shadow(p, 150) +
  [
    [130, 285],
    [270, 285],
    [200, 250],
  ]
    .map(
      ([x, y]) =>
        `<ellipse cx="${x}" cy="${y}" rx="72" ry="40" fill="${p.light}" stroke="${p.dark}" stroke-width="3"/>` +
        `<ellipse cx="${x}" cy="${y}" rx="26" ry="14" fill="${p.dark}"/>`,
    )
    .join('');

export const eggs: Drawing = p =>
  shadow(p) +
  [
    [150, 215],
    [250, 215],
    [116, 248],
    [200, 246],
    [284, 248],
  ]
    .map(
      ([x, y]) =>
        `<ellipse cx="${x}" cy="${y}" rx="40" ry="50" fill="${p.main}" stroke="${p.light}" stroke-width="3"/>`,
    )
    .join('') +
  path('M66 258H334L318 318H82Z', p.dark) +
  line(76, 278, 324, 278, p.light, 4, '14 10') +
  line(82, 300, 318, 300, p.light, 4, '14 10');

export const produce: Drawing = p =>
  shadow(p, 150) +
  path('M110 250C90 180 120 130 150 150C160 100 210 100 214 150C250 130 262 190 236 250Z', p.main, p.dark) +
  path('M232 296L300 190L322 206L258 306Z', p.dark) +
  path('M306 196q4 -40 34 -46M312 200q24 -24 46 -18', 'none', p.main, 6) +
  path('M96 246H250L236 318H110Z', p.shade, p.dark);

export const sack: Drawing = p =>
  shadow(p, 120) +
  path('M128 112Q200 140 272 112Q300 200 282 300Q200 332 118 300Q100 200 128 112Z', p.main) +
  path('M136 88Q200 110 264 88L272 112Q200 140 128 112Z', p.dark) +
  rect(150, 176, 100, 92, p.light, 4) +
  path('M200 192q18 30 0 62q-18 -32 0 -62', p.dark);

export const dome: Drawing = p =>
  shadow(p, 150) +
  path('M60 316Q60 236 132 236T204 316Z', p.dark, p.light) +
  path('M196 316Q196 236 268 236T340 316Z', p.dark, p.light) +
  path('M128 236Q128 156 200 156T272 236Z', p.dark, p.light) +
  line(200, 158, 200, 234, p.shade) +
  line(132, 238, 132, 314, p.shade) +
  line(268, 238, 268, 314, p.shade);

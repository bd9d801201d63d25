import { z } from 'zod';
import { isCalendarDay } from '~/reference/calendar-day.ts';

const day = z.string().refine(isCalendarDay, 'not a day');
const words = z.object({ id: z.string().min(1), en: z.string().min(1) }).strict();

const figureSchema = z
  .object({
    id: z.string().regex(/^[a-z0-9-]+$/),
    /** The year that the figure speaks of. */
    year: z.number().int().min(2010).max(2100),
    packages: z.number().int().nonnegative().optional(),
    valueRupiah: z.number().int().nonnegative(),
    /** The figure is rounded, as newspapers do ("Rp 72 miliar"). */
    rounded: z.boolean().default(false),
    /** Last day that the figure covers. */
    asOf: day,
    /** Who said it, and where. */
    source: words,
    address: z.url({ protocol: /^https$/ }).optional(),
  })
  .strict();

/** A figure that somebody published about the pemda. Figures of different sources stand side by side, never merged. */
export type PublishedFigure = z.infer<typeof figureSchema>;

const fileSchema = z.object({ version: z.number().int(), figures: z.array(figureSchema) }).strict();

/** Reads content/programme/<pemda>.yml, already parsed. Throws on a wrong form or on an id given twice. */
export function readPublishedFigures(content: unknown): PublishedFigure[] {
  const { figures } = fileSchema.parse(content);
  if (new Set(figures.map(figure => figure.id)).size !== figures.length)
    throw new Error('a published figure has the id of another');
  return figures;
}

/** By year, then by the day they cover, earliest first. */
export function byYear(figures: readonly PublishedFigure[]): PublishedFigure[] {
  return [...figures].sort((a, b) => a.year - b.year || (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : 0));
}

/** Years of which two values are published for the same day: the page says so instead of choosing. */
export function disputedYears(figures: readonly PublishedFigure[]): number[] {
  const values = new Map<string, number>();
  const disputed = new Set<number>();
  for (const { year, asOf, valueRupiah } of figures) {
    const day = `${year} ${asOf}`;
    if ((values.get(day) ?? valueRupiah) !== valueRupiah) disputed.add(year);
    values.set(day, valueRupiah);
  }
  return [...disputed].sort((a, b) => a - b);
}

import { z } from 'zod';

const examplePhoto = z.object({
  width: z.number(),
  height: z.number(),
  sharpness: z.number().default(50),
  broken: z.boolean().default(false),
});

/** An example is a listing as `laris check` takes it, with photos by their features and a day to stand on. */
export const exampleSchema = z
  .object({
    title: z.string(),
    today: z.string().default('2026-11-21'),
    photos: z.array(examplePhoto).default([]),
  })
  .catchall(z.unknown());
export type Example = z.infer<typeof exampleSchema>;

export interface HelpPage {
  check: string;
  title: string;
  /** Markdown without the front matter. */
  body: string;
  examples: { good: boolean; code: string | null; listing: Example }[];
}

const FRONT = /^---\n([\s\S]*?)\n---\n/;
const FENCE = /^```json (good|bad)(?: ([a-z0-9-]+))?\n([\s\S]*?)^```/gm;

/** Reads a page of content/listing-checks; its fenced examples are run as tests. Throws on a page that does not fit. */
export function parseHelpPage(source: string): HelpPage {
  const front = FRONT.exec(source);
  if (!front) throw new Error('help page without front matter');
  const field = (name: string): string => {
    const value = new RegExp(`^${name}: (.+)$`, 'm').exec(front[1] ?? '')?.[1];
    if (!value) throw new Error(`help page without ${name}`);
    return value.trim();
  };
  const body = source.slice(front[0].length).trim();
  const examples = [...body.matchAll(FENCE)].map(([, kind, code, json]) => ({
    good: kind === 'good',
    code: code ?? null,
    listing: exampleSchema.parse(JSON.parse(json ?? '')),
  }));
  return { check: field('check'), title: field('title'), body, examples };
}

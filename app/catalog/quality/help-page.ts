import { z } from 'zod';
import { type Example, exampleSchema } from './example.ts';

/** What a finding's code says on its card, and in two or three words in a list. Both are ICU messages over `finding.data`. */
const codeWords = z.object({ says: z.string().min(1), short: z.string().min(1) });

const frontSchema = z.strictObject({
  check: z.string(),
  title: z.string().min(1),
  codes: z.record(z.string(), codeWords),
  /** What to do, by `finding.fix`. */
  fixes: z.record(z.string(), z.string().min(1)),
  /** The lesson that teaches it: "<course>/<lesson>". */
  lesson: z.string().optional(),
});

export interface HelpPage extends z.infer<typeof frontSchema> {
  /** Markdown without the front matter. */
  body: string;
  examples: { good: boolean; code: string | null; listing: Example }[];
}

const FRONT = /^---\n([\s\S]*?)\n---\n/;
const FENCE = /^```json (good|bad)(?: ([a-z0-9-]+))?\n([\s\S]*?)^```/gm;

/** Reads a page of content/listing-checks; its fenced examples are run as tests. Throws on a page that does not fit. */
export function parseHelpPage(source: string, parseYaml: (text: string) => unknown): HelpPage {
  const front = FRONT.exec(source);
  if (!front) throw new Error('help page without front matter');
  const body = source.slice(front[0].length).trim();
  const examples = [...body.matchAll(FENCE)].map(([, kind, code, json]) => ({
    good: kind === 'good',
    code: code ?? null,
    listing: exampleSchema.parse(JSON.parse(json ?? '')),
  }));
  return { ...frontSchema.parse(parseYaml(front[1] ?? '')), body, examples };
}

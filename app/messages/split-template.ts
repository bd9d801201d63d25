import { z } from 'zod';

const front = z.strictObject({
  subject: z.string().min(1),
  /** One breath, as it stands on a phone's lock screen; with the link. */
  short: z.string().min(1),
  /** What the link does: a verb and its object. */
  next: z.string().min(1),
});

export interface TemplateText extends z.infer<typeof front> {
  /** Of the longer text: e-mail and inbox. */
  paragraphs: string[];
}

/** Front matter between two lines of dashes, then paragraphs parted by empty lines. `parse` reads YAML. Throws on anything else. */
export function splitTemplate(file: string, parse: (yaml: string) => unknown): TemplateText {
  const [, head, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(file) ?? [];
  if (head === undefined || body === undefined) throw new Error('no front matter');
  const paragraphs = body
    .split(/\n\s*\n/)
    .map(each => each.trim().replace(/\s*\n\s*/g, ' '))
    .filter(Boolean);
  if (paragraphs.length === 0) throw new Error('no text');
  return { ...front.parse(parse(head)), paragraphs };
}

/** Names in the braces of a short text, in order, each once. */
export function namesIn(short: string): string[] {
  return [...new Set([...short.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!))];
}

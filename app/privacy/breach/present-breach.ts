import { formatInstant } from '~/reference/calendar-day.ts';
import type { LegalText } from '../consent/read-text.ts';
import type { ExposedField } from '../processing-record.ts';
import { fillLetter, notifyBy, type TrailEvent } from './breach-pack.ts';

type Say = (key: string, data?: Record<string, string | number>) => string;

export interface BreachFacts {
  id: string;
  office: string;
  from: Date;
  to: Date;
  knownAt: Date;
  how: string;
  handling: string;
  fields: readonly ExposedField[];
  persons: number;
  vendors: number;
  events: number;
}

/** "NIK, nama usaha (terkunci)": what got out, in words. */
export function nameFields(fields: readonly ExposedField[], say: Say): string {
  const named = fields.map(({ field, sealed }) => {
    const words = say(`privacy.exposed.${field}`);
    return sealed ? say('privacy.exposed-sealed', { field: words }) : words;
  });
  return named.join(', ') || say('privacy.exposed-none');
}

/** What fills the letters; where staff have not written yet, a line says so. */
export function letterValues(facts: BreachFacts, say: Say, language: 'id' | 'en'): Record<string, string> {
  const at = (instant: Date) => formatInstant(instant, language);
  return {
    id: facts.id,
    office: facts.office,
    from: at(facts.from),
    to: at(facts.to),
    known: at(facts.knownAt),
    deadline: at(notifyBy(facts.knownAt)),
    fields: nameFields(facts.fields, say),
    how: facts.how || say('privacy.breach.to-write'),
    handling: facts.handling || say('privacy.breach.to-write'),
    persons: String(facts.persons),
    vendors: String(facts.vendors),
    events: String(facts.events),
  };
}

export interface Letter {
  title: string;
  paragraphs: string[];
}

export function writeLetter(text: LegalText, values: Record<string, string>): Letter {
  return { title: text.title, paragraphs: fillLetter(text.paragraphs, values) };
}

const mostTrail = 300;

/** The pack as sections on paper: the letters whole, then the trail, the latest first. */
export function presentPack(
  letters: readonly Letter[],
  trail: readonly TrailEvent[],
  say: Say,
  language: 'id' | 'en',
) {
  const line = ({ type, occurredAt, subject, actor, data }: TrailEvent) => [
    { name: formatInstant(occurredAt, language), value: type },
    { name: '', value: `${actor} > ${subject} ${JSON.stringify(data)}` },
  ];
  const left = trail.length - mostTrail;
  return [
    ...letters.map(({ title, paragraphs }) => ({
      title,
      things: [paragraphs.map(value => ({ name: '', value }))],
    })),
    {
      title: say('privacy.breach.trail'),
      things: trail.slice(0, mostTrail).map(line),
      ...(left > 0 ? { more: say('privacy.breach.trail-more', { n: left }) } : {}),
    },
  ];
}

/** The same as Markdown, for the office's own files. */
export function writePackMarkdown(
  letters: readonly Letter[],
  trail: readonly TrailEvent[],
  say: Say,
): string {
  const rows = trail.map(
    ({ occurredAt, type, actor, subject, data }) =>
      `| ${occurredAt.toISOString()} | ${type} | ${actor} | ${subject} | ${JSON.stringify(data)} |`,
  );
  const texts = letters.map(({ title, paragraphs }) => `# ${title}\n\n${paragraphs.join('\n\n')}\n`);
  const head = '| at | type | actor | subject | data |\n|---|---|---|---|---|';
  return `${texts.join('\n')}\n# ${say('privacy.breach.trail')}\n\n${head}\n${rows.join('\n')}\n`;
}

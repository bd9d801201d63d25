import { defaultLanguage, isLanguage, type Language } from '~/i18n/languages.ts';
import { formatDay, isCalendarDay } from '~/reference/calendar-day.ts';
import { readWords } from './read-words.server.ts';
import type { MessageBody } from './sealed-body.server.ts';
import { namesIn } from './split-template.ts';
import type { MessageValue, Template } from './templates.ts';

/** A message in one language, filled: what a channel takes of it is the channel's affair. */
export interface Rendered {
  language: Language;
  subject: string;
  short: string;
  paragraphs: string[];
  next: string;
  /** Absolute. */
  link: string;
  /** What fills the short text, by name: WhatsApp keeps the words itself. */
  parameters: Record<string, string>;
}

export interface Setting {
  language: string;
  /** The procurement unit that speaks. */
  office: string;
  /** https://laris.example.go.id */
  origin: string;
}

/** Days are written as the language writes them; figures and codes stay as they are. */
function show(value: MessageValue, language: Language): string {
  if (typeof value === 'object') return value[language];
  return isCalendarDay(value) ? formatDay(value, language) : String(value);
}

export function renderMessage(template: Template, body: MessageBody, setting: Setting): Rendered {
  const language = isLanguage(setting.language) ? setting.language : defaultLanguage;
  const link = new URL(body.link, setting.origin).href;
  const shown = Object.entries(body.values).map(([name, value]) => [name, show(value, language)]);
  const values = { ...Object.fromEntries(shown), office: setting.office, link };
  const { text, fill } = readWords(language, template);
  const parameters = namesIn(text.short).map(name => [name, values[name] ?? '']);
  return {
    language,
    subject: fill('subject', values),
    short: fill('short', values),
    paragraphs: text.paragraphs.map((_, at) => fill(String(at), values)),
    next: fill('next', values),
    link,
    parameters: Object.fromEntries(parameters),
  };
}

import { parse } from 'yaml';
import { namesIn, splitTemplate, type TemplateText } from '~/messages/split-template';
import { templates, traitsOf } from '~/messages/templates';
import type { Breaches, Source } from '../support/source';
import { placeholders } from './words';

const place = /^content\/messages\/(id|en)\/([a-z-]+)\.md$/;
/** As it stands on a lock screen; the provider's own limit of a body is 1,024. */
const longestShort = 170;
const longestSubject = 60;
const longestNext = 40;

/** What every message has, besides the values of its template. */
const always = ['link', 'office'];

function read(file: Source): TemplateText | null {
  try {
    return splitTemplate(file.text, parse);
  } catch {
    return null;
  }
}

/** Words that the provider approves once must not change with a value, and may neither begin nor end with one. */
function shortBreaches({ short }: TemplateText): string[] {
  const plain = placeholders(short).join() === [...namesIn(short)].sort().join();
  return [
    ...(short.length > longestShort
      ? [`short text of ${short.length} letters, at most ${longestShort}`]
      : []),
    ...(plain ? [] : ['the short text has more than plain placeholders']),
    ...(/^\{|\}$/.test(short) ? ['the short text begins or ends with a placeholder'] : []),
    ...(namesIn(short).includes('link') ? [] : ['the short text has no {link}']),
  ];
}

function textBreaches(text: TemplateText, values: readonly string[]): string[] {
  const known = [...always, ...values];
  const used = [text.subject, text.short, text.next, ...text.paragraphs].flatMap(placeholders);
  return [
    ...[...new Set(used)].filter(name => !known.includes(name)).map(name => `nobody fills {${name}}`),
    ...values.filter(name => !used.includes(name)).map(name => `{${name}} is given and not used`),
    // What stands in a subject is read over a shoulder.
    ...(placeholders(text.subject).length > 0 ? ['the subject has a placeholder'] : []),
    ...(text.subject.length > longestSubject ? [`subject longer than ${longestSubject} letters`] : []),
    ...(text.next.length > longestNext ? [`next thing longer than ${longestNext} letters`] : []),
    ...(/https?:|www\./.test(JSON.stringify(text)) ? ['an address of its own beside {link}'] : []),
    ...shortBreaches(text),
  ];
}

/** Every template in both languages, with the same placeholders in the same places, and nothing left over. */
export function checkMessageContent(files: Source[]): Breaches {
  const found = new Map<string, TemplateText | null>();
  for (const file of files) {
    const [, language, name] = place.exec(file.path) ?? [];
    if (language) found.set(`${language}/${name}`, read(file));
  }
  const known = templates.flatMap(template => [`id/${template}`, `en/${template}`]);
  return [
    ...[...found.keys()].filter(key => !known.includes(key)).map(key => `${key}: no template of that name`),
    ...templates.flatMap(template => {
      const breaches = (['id', 'en'] as const).flatMap(language => {
        const key = `${language}/${template}`;
        const text = found.get(key);
        if (text === undefined) return [`${key}: missing`];
        if (text === null) return [`${key}: cannot be read`];
        return textBreaches(text, traitsOf(template).values).map(what => `${key}: ${what}`);
      });
      const [id, en] = [found.get(`id/${template}`), found.get(`en/${template}`)];
      const same =
        !id || !en || [...namesIn(id.short)].sort().join() === [...namesIn(en.short)].sort().join();
      return same ? breaches : [...breaches, `${template}: the short texts differ in their placeholders`];
    }),
  ];
}

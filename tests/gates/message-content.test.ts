import { describe, expect, it } from 'vitest';
import { templates, traitsOf } from '~/messages/templates';
import { checkMessageContent } from './rules/message-content';
import { repository, source } from './support/source';

const file = (over: { subject?: string; short?: string; next?: string; text?: string } = {}) => {
  const {
    subject = 'Kabar',
    short = 'Ada kabar. Buka {link} ya.',
    next = 'Buka',
    text = 'Ada kabar.',
  } = over;
  const quote = (words: string) => `'${words.replaceAll("'", "''")}'`;
  return `---\nsubject: ${quote(subject)}\nshort: ${quote(short)}\nnext: ${quote(next)}\n---\n\n${text}\n`;
};

/** Every template in both languages, as short as can be. */
function whole(replace: Record<string, string | null> = {}) {
  return templates.flatMap(template => {
    const values = traitsOf(template)
      .values.map(name => `{${name}}`)
      .join(' ');
    return ['id', 'en'].flatMap(language => {
      const key = `${language}/${template}`;
      const text = Object.hasOwn(replace, key) ? replace[key] : file({ text: `Ada kabar. ${values}` });
      return text === null || text === undefined ? [] : [source(`content/messages/${key}.md`, text)];
    });
  });
}

describe('messages', () => {
  it('are written in both languages, each within its limits', () => {
    expect(checkMessageContent(repository())).toEqual([]);
  });
});

describe('the gate on messages', () => {
  it('lets the least pass', () => {
    expect(checkMessageContent(whole())).toEqual([]);
  });

  const about = 'id/registration-accepted';
  it.each([
    [null, 'missing'],
    ['no front matter', 'cannot be read'],
    [file({ text: 'Halo {name}.' }), 'nobody fills {name}'],
    [file({ subject: 'Kabar {office}' }), 'the subject has a placeholder'],
    [file({ subject: 'x'.repeat(61) }), 'subject longer than 60 letters'],
    [file({ next: 'x'.repeat(41) }), 'next thing longer than 40 letters'],
    [file({ text: 'Buka https://jahat.test.' }), 'an address of its own beside {link}'],
    [file({ short: `Buka {link} ${'x'.repeat(170)}` }), 'short text of 182 letters, at most 170'],
    [file({ short: 'Buka {link}' }), 'the short text begins or ends with a placeholder'],
    [file({ short: 'Buka {link, select, other {x}} ya' }), 'the short text has more than plain placeholders'],
  ])('finds %j', (text, what) => {
    expect(checkMessageContent(whole({ [about]: text }))).toContain(`${about}: ${what}`);
  });

  it('finds a text without a link, a value that nobody reads, and a stranger', () => {
    const noLink = whole({ [about]: file({ short: 'Ada kabar.' }) });
    expect(checkMessageContent(noLink)).toContain(`${about}: the short text has no {link}`);
    expect(checkMessageContent(noLink)).toContain(
      'registration-accepted: the short texts differ in their placeholders',
    );
    const unread = whole({ 'en/sign-in-code': file({ text: '{code}' }) });
    expect(checkMessageContent(unread)).toContain('en/sign-in-code: {minutes} is given and not used');
    const stranger = [...whole(), source('content/messages/id/greetings.md', file())];
    expect(checkMessageContent(stranger)).toEqual(['id/greetings: no template of that name']);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { composeHtml, composeText, escapeHtml, type MailParts } from '~/messages/compose-mail.ts';
import { readReference, writeReference } from '~/messages/letter.ts';
import { readReply } from '~/messages/read-reply.ts';
import { whatsappName } from '~/messages/register-template.ts';
import { renderMessage } from '~/messages/render-message.server.ts';
import { namesIn, splitTemplate } from '~/messages/split-template.ts';
import { expiresAt, isTemplate, missingValues, templates, traitsOf } from '~/messages/templates.ts';

const setting = { language: 'id', office: 'UKPBJ Kabupaten Batang', origin: 'https://laris.test' };

describe('a template file', () => {
  const file =
    "---\nsubject: 'Satu'\nshort: 'Buka {link} ya'\nnext: 'Buka'\n---\n\nAlinea\nsatu.\n\n\nAlinea dua.\n";

  it('is front matter and paragraphs', () => {
    expect(splitTemplate(file, parse)).toEqual({
      subject: 'Satu',
      short: 'Buka {link} ya',
      next: 'Buka',
      paragraphs: ['Alinea satu.', 'Alinea dua.'],
    });
  });

  it.each([
    '',
    'no dashes',
    "---\nsubject: 'a'\n---\n\ntext",
    file.replace('next:', 'more: 1\nnext:'),
    file.split('Alinea')[0]!,
  ])('is nothing else: %j', text => {
    expect(() => splitTemplate(text, parse)).toThrow();
  });

  it('names its placeholders in order, each once', () => {
    expect(namesIn('{code} di {link}, sekali lagi {code}')).toEqual(['code', 'link']);
  });
});

describe('the templates', () => {
  const values = { code: '123456', minutes: 10, days: 30 };

  it.each(templates.flatMap(template => ['id', 'en'].map(language => [template, language] as const)))(
    '%s in %s has no hole and a plain link',
    (template, language) => {
      const message = renderMessage(template, { values, link: '/vendor' }, { ...setting, language });
      const all = [message.subject, message.short, message.next, ...message.paragraphs];
      for (const text of all) expect(text).not.toMatch(/[{}]|undefined/);
      expect(message.short).toContain('https://laris.test/vendor');
      expect(message.link).toBe('https://laris.test/vendor');
    },
  );

  it('need what they need', () => {
    expect(missingValues('sign-in-code', { code: '1' })).toEqual(['minutes']);
    expect(missingValues('sign-in-code', { code: '', minutes: 1 })).toEqual(['code']);
    expect(missingValues('registration-accepted', {})).toEqual([]);
    expect(isTemplate('registration-accepted')).toBe(true);
    expect(isTemplate('toString')).toBe(false);
  });

  it('speak the language of the person, or Indonesian', () => {
    const body = { values: {}, link: '/vendor' };
    expect(renderMessage('registration-accepted', body, { ...setting, language: 'en' }).subject).toMatch(
      /accepted/,
    );
    expect(renderMessage('registration-accepted', body, { ...setting, language: 'jv' }).subject).toMatch(
      /diterima/,
    );
  });

  it('write days as people do and leave codes alone', () => {
    const body = { values: { code: '012345', minutes: 10 }, link: '/sign-in' };
    expect(renderMessage('sign-in-code', body, setting).parameters).toEqual({
      code: '012345',
      minutes: '10',
      link: 'https://laris.test/sign-in',
    });
  });

  it('show a link that is absolute as it is', () => {
    const body = { values: {}, link: 'https://elsewhere.test/x?a=1' };
    expect(renderMessage('registration-accepted', body, setting).link).toBe('https://elsewhere.test/x?a=1');
  });

  it('keep out of the inbox what opens an account', () => {
    for (const template of templates) {
      const { level, inbox } = traitsOf(template);
      if (level === 'code') expect(inbox).toBe(false);
    }
  });

  it('lose their worth: a code in half an hour, a decision in a week', () => {
    const now = new Date('2026-11-21T03:00:00Z');
    expect(expiresAt('code', now)).toEqual(new Date('2026-11-21T03:30:00Z'));
    expect(expiresAt('decision', now)).toEqual(new Date('2026-11-28T03:00:00Z'));
    expect(expiresAt('notice', now)).toEqual(new Date('2026-11-24T03:00:00Z'));
  });

  it('have a name that the provider takes', () => {
    for (const template of templates) expect(whatsappName(template)).toMatch(/^laris_[a-z_]{1,500}$/);
  });
});

describe('a mail', () => {
  const parts: MailParts = {
    language: 'id',
    greeting: 'Halo Siti,',
    paragraphs: ['Satu & dua.', '<script>alert(1)</script>'],
    next: 'Tambah produk',
    link: 'https://laris.test/vendor?a=1&b=2',
    sign: 'UKPBJ Kabupaten Batang',
    foot: 'Jangan dibalas.',
  };

  it('is plain text with the address on a line of its own', () => {
    const lines = composeText(parts).split('\n');
    expect(lines[0]).toBe('Halo Siti,');
    expect(lines).toContain('https://laris.test/vendor?a=1&b=2');
    expect(lines).toContain('-- ');
    expect(composeText(parts)).not.toContain('leave');
  });

  it('has the same words in HTML, and none of them is markup', () => {
    const html = composeHtml(parts);
    expect(html).toContain('href="https://laris.test/vendor?a=1&amp;b=2"');
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toMatch(/<script|<img|<style|http-equiv/);
  });

  it('shows its way out where there is one', () => {
    const leave = { text: 'Berhenti', page: 'https://laris.test/leave/x' };
    expect(composeText({ ...parts, leave })).toContain('Berhenti:\nhttps://laris.test/leave/x');
    expect(composeHtml({ ...parts, leave })).toContain('href="https://laris.test/leave/x"');
  });

  it('escapes whatever it is given', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        expect(escapeHtml(text)).not.toMatch(/[<>"']/);
      }),
    );
  });
});

describe('an answer', () => {
  it.each(['BERHENTI', 'berhenti', ' Berhenti. ', 'STOP', 'stop!', '*Berhenti*'])('%j stops', text => {
    expect(readReply(text)).toBe('stop');
  });
  it.each(['MULAI', 'mulai', 'Start', 'lanjut ya'.split(' ')[0]!])('%j starts', text => {
    expect(readReply(text)).toBe('start');
  });
  it.each(['', 'Kapan berhenti?', 'jangan berhenti', 'Terima kasih', '1'])('%j is talk', text => {
    expect(readReply(text)).toBeNull();
  });
});

describe('our reference', () => {
  it('comes back as it went', () => {
    fc.assert(
      fc.property(fc.uuid(), id => {
        expect(readReference(writeReference('33.25', id))).toEqual({ pemda: '33.25', deliveryId: id });
      }),
    );
  });
  it.each(['', '33.25', '33.25|x', "33.25'; set|0193b0c0-0000-7000-8000-000000000001", 'a|b|c'])(
    'is not %j',
    text => {
      expect(readReference(text)).toBeNull();
    },
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCourse } from '#tests/unit/bimtek/a-course.ts';
import type { Course } from '~/bimtek/courses/course.ts';
import {
  isOpening,
  judgeLink,
  linkDays,
  linkExpiresAt,
  pemdaOfToken,
  writeLinkToken,
} from '~/bimtek/learning/links/lesson-link.ts';
import { placeAfterCode, presentLink } from '~/bimtek/learning/links/present-link.ts';
import { parseGift } from '~/bimtek/questions/gift/parse-gift.ts';

const now = new Date('2026-11-21T02:00:00Z');
const secret = 'aB3-_xYz0123456789abcdefghijklmn';

describe('the token', () => {
  it('names its pemda and nobody', () => {
    expect(writeLinkToken('33.25', secret)).toBe(`3325-${secret}`);
    expect(pemdaOfToken(`3325-${secret}`)).toBe('33.25');
  });

  it('is read back for every pemda', () => {
    const pemda = fc
      .tuple(fc.integer({ min: 11, max: 99 }), fc.integer({ min: 1, max: 99 }))
      .map(([a, b]) => `${a}.${String(b).padStart(2, '0')}`);
    fc.assert(
      fc.property(pemda, place => {
        expect(pemdaOfToken(writeLinkToken(place, secret))).toBe(place);
      }),
    );
  });

  it.each([
    '',
    '3325',
    `3325-${secret}x`,
    `3325-${secret.slice(1)}`,
    `33.25-${secret}`,
    `-${secret}`,
    '../../x',
  ])('%j is none of ours', token => {
    expect(pemdaOfToken(token)).toBeNull();
  });

  it('any text at all is judged without a fault', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        const pemda = pemdaOfToken(text);
        if (pemda !== null) expect(pemda).toMatch(/^\d{2}\.\d{2}$/);
      }),
    );
  });
});

describe('a link', () => {
  const expiresAt = linkExpiresAt(now);

  it('opens for as many days as the rules say', () => {
    expect(linkDays).toBe(14);
    expect(expiresAt.toISOString()).toBe('2026-12-05T02:00:00.000Z');
    expect(judgeLink({ expiresAt, revokedAt: null }, now)).toBe('open');
    expect(judgeLink({ expiresAt, revokedAt: null }, new Date(expiresAt.getTime() - 1))).toBe('open');
    expect(judgeLink({ expiresAt, revokedAt: null }, expiresAt)).toBe('expired');
  });

  it('that was shut stays shut, also when it is over', () => {
    expect(judgeLink({ expiresAt, revokedAt: now }, now)).toBe('revoked');
    expect(judgeLink({ expiresAt, revokedAt: now }, new Date('2027-01-01'))).toBe('revoked');
  });
});

describe('an opening', () => {
  const phone = 'Mozilla/5.0 (Linux; Android 10) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36';

  it.each([
    phone,
    null,
    '',
    'Opera/9.80 (Android; Opera Mini/36)',
    'Mozilla/5.0 (Linux; Android 10; CUBOT X30)',
  ])('by %j counts', agent => {
    expect(isOpening(agent, null)).toBe(true);
  });

  it.each([
    'WhatsApp/2.23.20.0',
    'TelegramBot (like TwitterBot)',
    'facebookexternalhit/1.1',
    'Googlebot/2.1',
  ])('by %j is a preview', agent => {
    expect(isOpening(agent, null)).toBe(false);
  });

  it.each(['prefetch', 'prefetch;prerender', 'preview'])('for %s is not one yet', purpose => {
    expect(isOpening(phone, purpose)).toBe(false);
  });
});

const { questions } = parseGift(
  '// [id:soal] [tag:foto]\nMana yang terang? {\n=Jendela#Ya.\n~Lampu kilat#Memantul.\n~Gudang#Gelap.\n}',
);
const course: Course = {
  ...aCourse,
  quiz: { id: { questions, version: 'a' }, en: { questions, version: 'b' } },
};
const lessonLink = {
  state: 'open',
  kind: 'lesson',
  course: 'contoh',
  lesson: 'foto',
  question: null,
} as const;
const reviewLink = { ...lessonLink, kind: 'review', question: 'soal' } as const;
const show = (link: Parameters<typeof presentLink>[0]) => presentLink(link, [course], 'id', '2026-11-21');

describe('what whoever holds a link sees', () => {
  it('is the lesson', () => {
    expect(show(lessonLink)).toMatchObject({
      state: 'open',
      title: 'Foto',
      lesson: { html: '<p>Foto</p>', minutes: 4, kilobytes: 12 },
      question: null,
      to: '/learn/contoh/foto',
      read: '/learning/courses/contoh/lessons/foto/reading',
    });
  });

  it('is the question with its answers, and nothing of which is right', () => {
    const shown = show(reviewLink);
    expect(shown).toMatchObject({
      state: 'open',
      title: 'Mana yang terang?',
      question: { options: ['Gudang', 'Jendela', 'Lampu kilat'] },
    });
    expect(JSON.stringify(shown)).not.toMatch(/Memantul|weight|100/);
  });

  it.each(['expired', 'revoked'] as const)('of a link that is %s is only where the lesson stands', state => {
    const shown = show({ ...lessonLink, state });
    expect(shown).toMatchObject({ state, title: null, to: '/learn/contoh/foto', question: null });
    expect(shown.lesson?.html).toBe('');
    expect(show({ ...reviewLink, state }).question).toBeNull();
  });

  it('of a token that was never given out are all lessons', () => {
    expect(show(null)).toEqual({
      state: 'unknown',
      title: null,
      lesson: null,
      question: null,
      to: '/learn',
      read: null,
    });
  });

  it.each([
    { ...lessonLink, course: 'lama' },
    { ...lessonLink, lesson: 'lama' },
    { ...reviewLink, question: 'lama' },
  ])('is over where the course no longer has it: %j', link => {
    expect(show(link).state).toBe('expired');
  });
});

describe('after the code', () => {
  it('comes the place where it is done', () => {
    expect(placeAfterCode(lessonLink, false)).toBe('/learning/courses/contoh#foto');
    expect(placeAfterCode(lessonLink, true)).toBe('/learning/courses/contoh/quiz');
    expect(placeAfterCode(reviewLink, false)).toBe('/learning/reviews?of=contoh/soal');
  });
});

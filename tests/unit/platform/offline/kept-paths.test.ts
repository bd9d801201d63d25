import { describe, expect, it } from 'vitest';
import { filesOf, findKeptPath, isDoor, isLanguageSwitch } from '~/platform/offline/kept-paths.ts';

describe('findKeptPath', () => {
  it.each([
    ['/learn', 'lesson'],
    ['/learn/dari-foto-sampai-laku', 'lesson'],
    ['/learn/dari-foto-sampai-laku/judul', 'lesson'],
    ['/learn/dari-foto-sampai-laku/quiz', 'lesson'],
    ['/no-signal', 'lesson'],
    ['/learning', 'person'],
    ['/learning/courses/dari-foto-sampai-laku', 'person'],
    ['/learning/sessions/0197', 'person'],
    ['/trainer/sessions/0197/check-in', 'person'],
    ['/vendor', 'seen'],
    ['/assets/ui-abc.css', 'file'],
    ['/register.js', 'file'],
    ['/zxing_reader.wasm', 'file'],
    ['/icon.svg', 'file'],
    ['/offline.js', 'network'],
    ['/', 'network'],
    ['/sign-in', 'network'],
    ['/vendor/registration', 'network'],
    ['/account', 'network'],
    ['/learning/courses/x.data', 'network'],
    ['/learn/a/b/c', 'network'],
    ['/documents/1.png', 'network'],
  ])('%s is %s', (path, strategy) => {
    expect(findKeptPath(path).strategy).toBe(strategy);
  });

  it('names the page that stands in', () => {
    expect(findKeptPath('/learning/courses/harga/quiz').instead).toBe('/learn/harga/quiz');
    expect(findKeptPath('/learning/courses/harga').instead).toBe('/learn/harga');
    expect(findKeptPath('/learning').instead).toBe('');
    expect(findKeptPath('/nowhere').instead).toBe('');
  });
});

describe('isDoor', () => {
  it.each([
    ['POST', '/sign-out', true],
    ['POST', '/sign-out.data', true],
    ['POST', '/sign-in', true],
    ['POST', '/sign-in/code/abc', true],
    ['POST', '/demo-entry', true],
    ['POST', '/second-step', true],
    ['GET', '/sign-in', true],
    ['GET', '/sign-up', true],
    ['GET', '/sign-inside', false],
    ['GET', '/learning', false],
    ['POST', '/learning/courses/harga/attempts', false],
  ])('%s %s: %s', (method, path, expected) => {
    expect(isDoor(method, path)).toBe(expected);
  });
});

it('knows a change of language', () => {
  expect(isLanguageSwitch('POST', '/language')).toBe(true);
  expect(isLanguageSwitch('POST', '/language.data')).toBe(true);
  expect(isLanguageSwitch('GET', '/language')).toBe(false);
});

describe('filesOf', () => {
  it('finds what a page needs, each once, and nothing from elsewhere', () => {
    const html = `<link rel="stylesheet" href="/assets/ui-1.css"><link rel="icon" href="/icon.svg">
      <script src="/speak.js" defer></script><script src="/speak.js" defer></script>
      <a href="/learn/foto">x</a><img src="https://elsewhere.test/a.png"><a href="/offline.js">y</a>`;
    expect(filesOf(html)).toEqual(['/assets/ui-1.css', '/icon.svg', '/speak.js']);
  });

  it('finds nothing in an empty page', () => expect(filesOf('')).toEqual([]));
});

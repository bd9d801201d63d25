import type { Breaches, Source } from '../support/source';

/** Written in pieces, so that the gate does not find itself. */
const word = (...pieces: string[]) => pieces.join('');

interface Banned {
  what: string;
  pattern: RegExp;
  where?: RegExp;
}

const code = /\.(ts|tsx|mjs)$/;

const banned: Banned[] = [
  { what: 'a path of one machine', pattern: new RegExp(word('(^|[^\\w.~-])/', '(work|root)', '/(?!\\*)')) },
  {
    what: 'a path of one machine',
    pattern: new RegExp(word('/', '(tmp/(brief|spike)|home/[a-z]+/|Users/[a-z]+/)')),
  },
  {
    what: 'a registry host',
    pattern: new RegExp(
      word('registry\\.', '(npmjs|yarnpkg)|deb\\.', 'debian|jf', 'rog|arti', 'factory'),
      'i',
    ),
  },
  {
    what: 'work left for later',
    pattern: new RegExp(word('\\b(TO', 'DO|FIX', 'ME|X', 'XX)\\b')),
    where: code,
  },
  {
    what: 'work left for later',
    pattern: new RegExp(word('not ', 'implemented|coming ', 'soon'), 'i'),
    where: code,
  },
  {
    what: 'a silenced type',
    pattern: new RegExp(word('\\bas ', 'any\\b|@ts-', '(ignore|nocheck|expect-error)')),
    where: code,
  },
  {
    what: 'a silenced test',
    pattern: new RegExp(word('\\b(it|test|describe)\\.', '(only|skip|todo|fails)\\b')),
    where: code,
  },
  {
    what: 'a test that asserts nothing',
    pattern: new RegExp(word('expect\\(', 'true\\)\\.toBe')),
    where: code,
  },
  {
    what: 'how the text came about',
    pattern: new RegExp(
      word(
        '\\b(cla',
        'ude|chat',
        'gpt|open',
        'ai|anth',
        'ropic|co',
        'pilot|language ',
        'model|sub',
        'agent)',
      ),
      'i',
    ),
  },
];

/** Words and paths that have no place in the repository. */
export function checkText(files: Source[]): Breaches {
  return files
    .filter(f => f.path !== 'package-lock.json')
    .flatMap(({ path, text }) => {
      const rules = banned.filter(b => (b.where ?? /./).test(path));
      return text
        .split('\n')
        .flatMap((line, at) =>
          rules
            .filter(b => b.pattern.test(line))
            .map(b => `${path}:${at + 1}: ${b.what}: ${line.trim().slice(0, 100)}`),
        );
    });
}

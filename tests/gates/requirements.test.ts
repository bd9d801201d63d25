import { describe, expect, it } from 'vitest';
import { questions } from '~/registration/answers/questions.ts';
import { checkRequirements } from './rules/requirements';
import { repository, type Source, source } from './support/source';

const place = 'content/registration/requirements.json';

it('requirements are whole, can hold, and have words', () => {
  expect(checkRequirements(repository())).toEqual([]);
});

const base = {
  for: ['submission'],
  validFrom: '2026-01-01',
  graceDays: 30,
  deadline: { rule: 'at-submission' },
  source: 'office',
};
const asks = questions.map(question => ({
  ...base,
  id: `q-${question.toLowerCase()}`,
  kind: 'question',
  question,
}));
const ktp = { ...base, id: 'ktp', kind: 'document', document: 'ktp' };
const permit = {
  ...base,
  id: 'permit',
  kind: 'document',
  document: 'pirt',
  for: ['publish'],
  deadline: { rule: 'before-capability' },
  when: { goods: ['packaged-food'], withoutPermit: ['bpom'] },
};

const terms = Object.fromEntries(questions.map(question => [`term.${question}`, question]));
const spoken = (language: string): Source[] => [
  source(`content/locales/${language}/registration.json`, JSON.stringify(terms)),
  source(
    `content/locales/${language}/documents.json`,
    JSON.stringify({ 'kind.ktp': 'KTP', 'kind.pirt': 'P-IRT' }),
  ),
  source(`content/locales/${language}/requirements.json`, JSON.stringify({ 'source.office': 'UKPBJ' })),
];

/** A house whose rules are these, besides one for each question. */
function house(items: object[], more: object = {}, words = [...spoken('id'), ...spoken('en')]): Source[] {
  const rules = { tellDaysBefore: 14, renewDaysBefore: 30, requirements: [...asks, ...items], ...more };
  return [source(place, JSON.stringify(rules)), ...words];
}

describe('the gate on requirements', () => {
  it('lets whole rules pass', () => {
    expect(checkRequirements(house([ktp, permit]))).toEqual([]);
  });

  it.each([
    ['a name that is no name', { ...ktp, id: 'KTP photo' }, 'id'],
    ['a paper that nobody knows', { ...ktp, document: 'passport' }, 'document'],
    ['a question that nobody asks', { ...asks[0], id: 'x', question: 'shoeSize' }, 'question'],
    ['a capability that does not exist', { ...ktp, for: ['fly'] }, 'for'],
    ['no capability', { ...ktp, for: [] }, 'for'],
    ['a day that no calendar has', { ...ktp, validFrom: '2026-02-30' }, 'validFrom'],
    ['an empty condition', { ...ktp, when: { businessForm: [] } }, 'when.businessForm'],
    ['a form of business that does not exist', { ...ktp, when: { businessForm: ['firma'] } }, 'when'],
    ['a channel of no known kind', { ...permit, when: { channel: ['tv'] } }, 'when.channel'],
    ['a condition on something else', { ...ktp, when: { age: ['17'] } }, 'when'],
    ['a source without a code', { ...ktp, source: 'somebody' }, 'source'],
    ['a deadline without its days', { ...permit, deadline: { rule: 'after-acceptance' } }, 'deadline'],
    ['a negative grace', { ...ktp, graceDays: -1 }, 'graceDays'],
    ['a field that means nothing', { ...ktp, optional: true }, ''],
  ])('finds %s', (_, item, at) => {
    const found = checkRequirements(house([item]));
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(line => line.startsWith(`${place}: `) && line.includes(at))).toBe(true);
  });

  it.each([
    ['ends before it begins', { ...ktp, validTo: '2025-12-31' }, 'ktp: ends before it begins'],
    [
      'is due at submission but not for it',
      { ...ktp, for: ['publish'] },
      'ktp: due at submission, but not for it',
    ],
    [
      'is for the submission but due later',
      { ...ktp, deadline: { rule: 'after-acceptance', days: 9 } },
      'ktp: for the submission, but due later',
    ],
    [
      'is promoted on a channel',
      { ...permit, for: ['promotion'], when: { channel: ['e-katalog'] } },
      'permit: only publishing has a channel and goods',
    ],
    [
      'looks at goods before there is a channel',
      { ...ktp, when: { goods: ['packaged-food'] } },
      'ktp: only publishing has a channel and goods',
    ],
    [
      'excepts permits of no goods',
      { ...permit, when: { withoutPermit: ['bpom'] } },
      'permit belongs to goods',
    ],
    ['keeps people from learning', { ...permit, when: {}, for: ['learn'] }, 'learning needs nothing'],
    [
      'wants acceptance before sending',
      { ...base, id: 'early', kind: 'step', step: 'accepted' },
      'early: accepted before it is sent',
    ],
    [
      'asks a question only once it is answered',
      { ...asks[0], id: 'again', question: 'taxable', when: { taxable: ['yes'] } },
      'again: asked only once it is answered',
    ],
  ])('finds a requirement that %s', (_, item, line) => {
    expect(checkRequirements(house([item])).join('\n')).toContain(line);
  });

  it('finds a name given twice', () => {
    expect(checkRequirements(house([ktp, { ...permit, id: 'ktp' }]))).toEqual([`${place}: ktp: named twice`]);
  });

  it('finds goods and permits that the catalog does not know', () => {
    const when = { goods: ['furniture'], withoutPermit: ['visa'] };
    expect(checkRequirements(house([{ ...permit, when }]))).toEqual([
      `${place}: permit: no kind of goods is called furniture`,
      `${place}: permit: no permit is called visa`,
    ]);
  });

  it('finds what is asked twice, not what follows', () => {
    const again = { ...ktp, id: 'ktp-again' };
    const line = `${place}: ktp-again: asks again for what ktp asks`;
    expect(checkRequirements(house([ktp, again]))).toEqual([line]);
    const ended = { ...ktp, validTo: '2026-06-30' };
    expect(checkRequirements(house([ended, { ...again, validFrom: '2026-07-01' }]))).toEqual([]);
    expect(checkRequirements(house([ended, { ...again, validFrom: '2026-06-30' }]))).toEqual([line]);
  });

  it('finds a question that no requirement asks', () => {
    const found = checkRequirements(house([], { requirements: [ktp] }));
    expect(found).toContain(`${place}: no requirement asks ownerName`);
    expect(found).toHaveLength(questions.length);
  });

  it.each(['registration', 'documents', 'requirements'])(
    'finds words of %s missing in one language',
    name => {
      const words = [...spoken('id'), ...spoken('en')].filter(
        file => file.path !== `content/locales/en/${name}.json`,
      );
      const found = checkRequirements(house([ktp], {}, words));
      expect(found.length).toBeGreaterThan(0);
      expect(found.every(line => line.endsWith('has no words in en'))).toBe(true);
    },
  );

  it('finds a file that is gone or cannot be read', () => {
    expect(checkRequirements([])).toEqual([`${place}: missing`]);
    expect(checkRequirements([source(place, '{')]).length).toBe(1);
    expect(checkRequirements([source(place, '{}')]).length).toBeGreaterThan(0);
  });
});

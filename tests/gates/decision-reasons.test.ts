import { describe, expect, it } from 'vitest';
import { checkDecisionReasons } from './rules/decision-reasons';
import { repository, type Source, source } from './support/source';

describe('reasons of the office', () => {
  it('are complete in both languages and about things that exist', () => {
    expect(checkDecisionReasons(repository())).toEqual([]);
  });
});

describe('the gate on reasons', () => {
  const codes = Array.from(
    { length: 40 },
    (_, n) => `alasan-${'abcdefgh'[n % 8]}${'ijklm'[Math.floor(n / 8)]}`,
  );
  const words = Object.fromEntries(
    codes.flatMap(code => ['', '.do', '.example'].map(part => [`reason.${code}${part}`, 'kata'])),
  );
  const content = (change: object[] = [], own = words): Source[] => [
    source(
      'content/registration/reasons.json',
      JSON.stringify([
        ...codes
          .slice(change.length)
          .map(code => ({ code, outcomes: ['sent-back'], field: { question: 'nik' } })),
        ...change,
      ]),
    ),
    source('content/locales/id/decisions.json', JSON.stringify(own)),
    source('content/locales/en/decisions.json', JSON.stringify(words)),
  ];

  it('lets a whole list pass', () => {
    expect(checkDecisionReasons(content())).toEqual([]);
  });

  it('misses the list, and finds it too short', () => {
    expect(checkDecisionReasons([])).toEqual(['content/registration/reasons.json: missing']);
    const short = content()[0]!;
    const few = source(short.path, JSON.stringify(JSON.parse(short.text).slice(0, 39)));
    const found = checkDecisionReasons([few, ...content().slice(1)]);
    expect(found).toContain('content/registration/reasons.json: 39 reasons, at least 40');
  });

  it.each([{}, { question: 'shoeSize' }, { document: 'passport' }])('finds a reason about %j', field => {
    const found = checkDecisionReasons(content([{ code: codes[0], outcomes: ['sent-back'], field }]));
    expect(found).toEqual([`content/registration/reasons.json: ${codes[0]} is about nothing that is asked`]);
  });

  it.each(['', '.do', '.example'])('finds words that are missing: reason%s', part => {
    const { [`reason.${codes[3]}${part}`]: _gone, ...rest } = words;
    const found = checkDecisionReasons(content([], rest as typeof words));
    expect(found).toEqual([`content/registration/reasons.json: ${codes[3]}${part} has no words in id`]);
  });

  it('finds what is left of a reason that was taken away', () => {
    const left = { ...words, 'reason.tinggal.do': 'kata' };
    expect(checkDecisionReasons(content([], left))).toEqual([
      'decisions.reason.tinggal.do: no reason of that code in content/registration/reasons.json',
    ]);
  });
});

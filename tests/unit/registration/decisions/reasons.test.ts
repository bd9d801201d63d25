import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questions } from '~/registration/answers/questions.ts';
import { allReasons } from '~/registration/decisions/all-reasons.ts';
import {
  fieldKey,
  groupReasons,
  readDecisionReasons,
  storeReasons,
} from '~/registration/decisions/decision-reasons.ts';
import { findReasons } from '~/registration/decisions/find-reasons.ts';
import { type LastDecision, openReasons } from '~/registration/decisions/open-reasons.ts';
import { sayReasons } from '~/registration/decisions/say-reasons.ts';
import { documentKinds } from '~/registration/documents/document-kinds.ts';
import { outcomes, registrationStatuses } from '~/registration/registration-status.ts';

const good = { code: 'nib-not-found', outcomes: ['sent-back'], field: { question: 'nib' } };

describe('the reasons in content', () => {
  it('are more than forty, for every outcome that needs one, about questions and documents', () => {
    expect(allReasons.length).toBeGreaterThanOrEqual(40);
    for (const outcome of ['sent-back', 'refused', 'excluded'] as const)
      expect(allReasons.filter(reason => reason.outcomes.includes(outcome)).length).toBeGreaterThan(5);
    expect(allReasons.some(reason => reason.field.question)).toBe(true);
    // The paper of consent is the office's own: nobody is asked to send it again by a reason.
    const about = new Set(allReasons.flatMap(reason => reason.field.document ?? []));
    expect(documentKinds.filter(kind => !about.has(kind))).toEqual(['consent-paper']);
  });

  it('never ground what needs none', () => {
    for (const reason of allReasons) {
      expect(reason.outcomes).not.toContain('accepted');
      expect(reason.outcomes).not.toContain('readmitted');
    }
  });

  it.each([
    ['nothing', []],
    ['no list', {}],
    ['a code with capitals', [{ ...good, code: 'NIB' }]],
    ['an outcome that is none', [{ ...good, outcomes: ['draft'] }]],
    ['no outcome', [{ ...good, outcomes: [] }]],
    ['an unknown question', [{ ...good, field: { question: 'shoeSize' } }]],
    ['an unknown document', [{ ...good, field: { document: 'passport' } }]],
    ['both at once', [{ ...good, field: { question: 'nib', document: 'nib' } }]],
    ['neither', [{ ...good, field: {} }]],
    ['something more', [{ ...good, colour: 'red' }]],
    ['a code twice', [good, good]],
  ])('are refused with %s', (_, content) => {
    expect(() => readDecisionReasons(content)).toThrow();
  });

  it('are read as they stand', () => {
    expect(readDecisionReasons([good])).toEqual([good]);
  });
});

describe('reasons in groups', () => {
  it('hold every reason once, questions before documents', () => {
    const groups = groupReasons(allReasons);
    expect(groups.flatMap(group => group.reasons).length).toBe(allReasons.length);
    const keys = groups.map(group => fieldKey(group.field));
    expect(new Set(keys).size).toBe(keys.length);
    const firstDocument = keys.findIndex(key => key.startsWith('document.'));
    expect(keys.slice(firstDocument).every(key => key.startsWith('document.'))).toBe(true);
    expect(keys.slice(0, firstDocument).every(key => (questions as readonly string[]).includes(key))).toBe(
      true,
    );
  });

  it('hold only what serves an outcome', () => {
    for (const outcome of outcomes) {
      const found = groupReasons(allReasons, outcome).flatMap(group => group.reasons);
      expect(found).toHaveLength(allReasons.filter(reason => reason.outcomes.includes(outcome)).length);
    }
  });
});

describe('storing reasons', () => {
  it('keeps what each is about, once', () => {
    expect(storeReasons(allReasons, 'sent-back', ['ktp-glare', 'nib-not-found', 'ktp-glare'])).toEqual([
      { code: 'ktp-glare', field: { document: 'ktp' } },
      { code: 'nib-not-found', field: { question: 'nib' } },
    ]);
    expect(storeReasons(allReasons, 'accepted', [])).toEqual([]);
  });

  it('refuses all when one is unknown or does not serve', () => {
    expect(storeReasons(allReasons, 'sent-back', ['ktp-glare', 'rude'])).toBeNull();
    expect(storeReasons(allReasons, 'sent-back', ['outside-region'])).toBeNull();
    expect(storeReasons(allReasons, 'refused', ['outside-region'])).not.toBeNull();
    expect(storeReasons(allReasons, 'accepted', ['ktp-glare'])).toBeNull();
  });
});

describe('searching reasons', () => {
  const list = [
    { code: 'ktp-glare', outcomes: ['sent-back' as const], text: 'KTP: ada pantulan cahaya di foto' },
    { code: 'nib-not-found', outcomes: ['sent-back' as const], text: 'NIB tidak ditemukan di OSS' },
    { code: 'nib-revoked', outcomes: ['refused' as const, 'excluded' as const], text: 'NIB sudah dicabut' },
  ];
  const find = (typed: string, outcome?: 'sent-back' | 'refused') => [...findReasons(list, typed, outcome)];

  it('finds every word in any order and any case, also by the code', () => {
    expect(find('')).toHaveLength(3);
    expect(find('  ')).toHaveLength(3);
    expect(find('FOTO ktp')).toEqual(['ktp-glare']);
    expect(find('nib')).toEqual(['nib-not-found', 'nib-revoked']);
    expect(find('nib', 'refused')).toEqual(['nib-revoked']);
    expect(find('glare')).toEqual(['ktp-glare']);
    expect(find('dítemukan')).toEqual(['nib-not-found']);
    expect(find('tidak ada yang begini')).toEqual([]);
  });

  it('takes any text and only ever narrows down', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, two) => {
        const wide = find(one);
        expect(find(`${one} ${two}`).every(code => wide.includes(code))).toBe(true);
      }),
    );
  });
});

describe('reasons that wait for the vendor', () => {
  const at = (hour: number) => new Date(Date.UTC(2026, 10, 19, hour));
  const last: LastDecision = {
    outcome: 'sent-back',
    reasons: [
      { code: 'nib-not-found', field: { question: 'nib' } },
      { code: 'ktp-glare', field: { document: 'ktp' } },
    ],
    note: null,
    decidedAt: at(4),
  };
  const open = (question: Date | null, document: Date | null) =>
    openReasons('sent-back', last, { question: () => question, document: () => document }).map(
      reason => reason.code,
    );

  it('are those whose answer or document was not given again since', () => {
    expect(open(null, null)).toEqual(['nib-not-found', 'ktp-glare']);
    expect(open(at(3), at(4))).toEqual(['nib-not-found', 'ktp-glare']);
    expect(open(at(5), at(3))).toEqual(['ktp-glare']);
    expect(open(at(3), at(5))).toEqual(['nib-not-found']);
    expect(open(at(5), at(5))).toEqual([]);
  });

  it('are none in any other status, nor of any other decision', () => {
    const never = { question: () => null, document: () => null };
    for (const status of registrationStatuses)
      if (status !== 'sent-back') expect(openReasons(status, last, never)).toEqual([]);
    for (const outcome of outcomes)
      if (outcome !== 'sent-back') expect(openReasons('sent-back', { ...last, outcome }, never)).toEqual([]);
    expect(openReasons('sent-back', null, never)).toEqual([]);
  });

  it('are put into words with a remedy and an example', () => {
    expect(sayReasons(last.reasons.slice(0, 1), key => `<${key}>`)).toEqual([
      {
        code: 'nib-not-found',
        field: { question: 'nib' },
        wrong: '<decisions.reason.nib-not-found>',
        remedy: '<decisions.reason.nib-not-found.do>',
        example: '<decisions.reason.nib-not-found.example>',
      },
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseForm } from '~/reference/parse-form.ts';
import { apartReasons, mergeReasons, settlementReasons } from '~/registration/duplicates/case-status.ts';
import { duplicateCodes } from '~/registration/duplicates/codes.ts';
import { mergedFields } from '~/registration/duplicates/merge-values.ts';
import {
  longestNote,
  mergeForm,
  readMergeForm,
  settlementForm,
  takenFrom,
  valueFieldName,
} from '~/registration/duplicates/settlement-forms.ts';

const a = '01a1fe84-976f-771c-bb81-291f48216e65';
const b = '01a1fe84-97a8-770a-a148-443317292c69';

const codesOf = (result: { ok: boolean; problems?: { code: string; field?: string }[] }) =>
  result.ok ? [] : result.problems?.map(({ code, field }) => `${field}: ${code}`);

describe('a settlement', () => {
  const good: [string, string][] = [
    ['settlement', 'same-owner'],
    ['reason', 'family'],
    ['note', '  Kakak beradik  '],
  ];

  it('names the relation and how the officer knows', () => {
    expect(parseForm(settlementForm, good)).toEqual({
      ok: true,
      value: { settlement: 'same-owner', reason: 'family', note: 'Kakak beradik' },
    });
  });

  it('is not complete without both; a merge is no settlement of this form', () => {
    expect(codesOf(parseForm(settlementForm, []))).toEqual([
      'settlement: settlement-missing',
      'reason: settlement-reason-missing',
    ]);
    expect(codesOf(parseForm(settlementForm, [['settlement', 'merged'], ...good.slice(1)]))).toEqual([
      'settlement: settlement-missing',
    ]);
  });

  it('has a note of bounded length', () => {
    const long: [string, string] = ['note', 'x'.repeat(longestNote + 1)];
    expect(codesOf(parseForm(settlementForm, [...good, long]))).toEqual(['note: settlement-note-too-long']);
  });

  it('never says anything that has no words', () => {
    const entries = fc.array(
      fc.tuple(fc.constantFrom('settlement', 'reason', 'note'), fc.string({ maxLength: 600 })),
    );
    fc.assert(
      fc.property(entries, list => {
        const read = parseForm(settlementForm, list);
        if (!read.ok) for (const { code } of read.problems) expect(duplicateCodes).toContain(code);
      }),
    );
  });
});

describe('a merge', () => {
  const fields = (...values: [string, string][]): [string, string][] => [
    ['keptId', a],
    ['reason', 'registered-twice'],
    ...values,
  ];

  it('says which record stays, and for each field whose value is right', () => {
    const read = parseForm(mergeForm, readMergeForm(fields(['value.name', b], ['value.nib', a])));
    expect(read).toMatchObject({ ok: true, value: { keptId: a, values: { name: b, nib: a }, note: '' } });
    if (read.ok) expect(takenFrom(b, read.value)).toEqual(['name']);
  });

  it('takes nothing from the other where nothing is chosen', () => {
    const read = parseForm(mergeForm, readMergeForm(fields()));
    expect(read).toMatchObject({ ok: true, value: { values: {} } });
    if (read.ok) expect(takenFrom(b, read.value)).toEqual([]);
  });

  it('knows no other fields than those that may be merged', () => {
    for (const name of ['value.status', 'value.personId', 'value.__proto__', 'value.'])
      expect(parseForm(mergeForm, readMergeForm(fields([name, b]))).ok).toBe(name === 'value.__proto__');
  });

  it('takes no reason for two being two, nor the other way round', () => {
    expect(codesOf(parseForm(mergeForm, readMergeForm([...fields(), ['reason', 'family']])))).toEqual([
      'reason: settlement-reason-missing',
    ]);
    const settled: [string, string][] = [
      ['settlement', 'different'],
      ['reason', 'registered-twice'],
    ];
    expect(codesOf(parseForm(settlementForm, settled))).toEqual(['reason: settlement-reason-missing']);
    expect(new Set([...apartReasons, ...mergeReasons])).toEqual(new Set(settlementReasons));
  });

  it('asks for the record to keep', () => {
    expect(codesOf(parseForm(mergeForm, readMergeForm([['reason', 'account-lost']])))).toEqual([
      'keptId: merge-kept-missing',
    ]);
    expect(
      codesOf(
        parseForm(
          mergeForm,
          readMergeForm([
            ['keptId', 'x'],
            ['reason', 'account-lost'],
          ]),
        ),
      ),
    ).toEqual(['keptId: merge-kept-missing']);
  });

  it('takes exactly the fields that were chosen from the one that goes', () => {
    fc.assert(
      fc.property(fc.subarray([...mergedFields]), fc.subarray([...mergedFields]), (taken, kept) => {
        const chosen = mergedFields.flatMap((field): [string, string][] =>
          taken.includes(field)
            ? [[valueFieldName(field), b]]
            : kept.includes(field)
              ? [[valueFieldName(field), a]]
              : [],
        );
        const read = parseForm(mergeForm, readMergeForm(fields(...chosen)));
        expect(read.ok && takenFrom(b, read.value)).toEqual(taken);
      }),
    );
  });
});

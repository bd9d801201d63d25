import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readClaim } from '~/bimtek/offline/arrival.ts';
import {
  type Control,
  draftName,
  type QuizDraft,
  restoreDraft,
  typedText,
} from '~/bimtek/offline/quiz-draft.ts';

const controls: Control[] = [
  { name: 'q-a', value: '0', text: 'Jendela' },
  { name: 'q-a', value: '1', text: 'Lampu kilat' },
  { name: 'q-b', value: 'true', text: 'Benar' },
  { name: 'q-b', value: 'false', text: 'Salah' },
];
const draft = (...answers: Control[]): QuizDraft => ({ attempt: 'x', version: 'one', answers });

describe('a draft', () => {
  it('of the same questions comes back by its values', () => {
    const back = restoreDraft(draft(controls[1]!, controls[2]!), 'one', controls);
    expect([...back]).toEqual([controls[1], controls[2]]);
  });

  it('of older questions comes back by its words, since values have moved', () => {
    const moved = controls.map(control => ({
      ...control,
      value: control.name === 'q-a' ? `${1 - Number(control.value)}` : control.value,
    }));
    const back = restoreDraft(draft(controls[1]!), 'two', moved);
    expect([...back].map(control => control.text)).toEqual(['Lampu kilat']);
  });

  it('ticks nothing whose words have changed', () => {
    const renamed = controls.map(control => ({ ...control, text: `${control.text}!` }));
    expect(restoreDraft(draft(controls[0]!), 'two', renamed).size).toBe(0);
  });

  it('keeps what was typed under every version', () => {
    const typed = draft({ name: 'q-c', value: 'Rp 1.000', text: '' });
    expect(typedText(typed, 'q-c')).toBe('Rp 1.000');
    expect(typedText(typed, 'q-d')).toBeUndefined();
    expect(typedText(draft(controls[0]!), 'q-a')).toBeUndefined();
  });

  it('comes back whole, whatever was ticked', () => {
    fc.assert(
      fc.property(fc.subarray(controls), ticked => {
        expect([...restoreDraft(draft(...ticked), 'one', controls)]).toEqual(ticked);
      }),
    );
  });

  it('has a name of its own for each course and person', () => {
    const names = ['a', 'b'].flatMap(course => ['', 'siti', 'budi'].map(owner => draftName(course, owner)));
    expect(new Set(names).size).toBe(6);
  });
});

describe('what a phone’s clock claims', () => {
  const now = new Date('2026-11-21T10:00:00Z');

  it.each([
    ['2026-11-20T10:00:00.000Z', '2026-11-20T10:00:00.000Z'],
    ['2026-11-22T10:00:00.000Z', '2026-11-22T10:00:00.000Z'],
    ['1970-01-01T00:00:00.000Z', null],
    ['9999-01-01T00:00:00.000Z', null],
    ['yesterday', null],
    ['', null],
    ['2026-11-21', null],
    ['2026-13-45T99:00:00Z', null],
  ])('%j is kept as %j', (text, kept) => {
    expect(readClaim(text, now)?.toISOString() ?? null).toBe(kept);
  });

  it('never throws and never leads far away', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.date({ noInvalidDate: true }).map(day => day.toISOString()),
        ),
        text => {
          const claim = readClaim(text, now);
          if (claim) expect(Math.abs(claim.getTime() - now.getTime())).toBeLessThanOrEqual(400 * 86_400_000);
        },
      ),
    );
  });
});

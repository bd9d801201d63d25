import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedDocuments } from '~/registration/documents/asked-documents.ts';
import { buildCards, cardStates, type ShownDocument } from '~/registration/documents/document-cards.ts';
import { type DocumentKind, documentKinds } from '~/registration/documents/document-kinds.ts';
import type { CapabilityState, JudgedRequirement } from '~/registration/requirements/list-requirements.ts';

const today = '2026-11-21';

function judged(document: DocumentKind, more: Partial<JudgedRequirement> = {}): JudgedRequirement {
  const requirement = { id: document, kind: 'document', document } as JudgedRequirement['requirement'];
  return { requirement, state: 'met', dueOn: null, problem: null, reasons: [], blocks: false, ...more };
}

function state(
  capability: CapabilityState['capability'],
  lists: Partial<Omit<CapabilityState, 'capability' | 'channel' | 'open'>>,
): CapabilityState {
  const none = { currentlyDue: [], dueLater: [], pastDue: [], waitingForOffice: [], errors: [], met: [] };
  return { capability, channel: null, open: false, ...none, ...lists };
}

function sent(kind: DocumentKind, more: Partial<ShownDocument> = {}): ShownDocument {
  const at = { expiresOn: null, sentAt: new Date('2026-11-20T00:00:00Z'), sentAs: 'vendor' };
  return { id: `id-${kind}`, kind, format: 'webp', pages: null, ...at, remarks: [], ...more };
}

describe('the cards of a vendor', () => {
  const states = [
    state('promotion', { dueLater: [judged('bank-book', { dueOn: '2027-01-01' }), judged('ktp')] }),
    state('submission', { currentlyDue: [judged('nib')], met: [judged('ktp')], dueLater: [judged('place')] }),
  ];

  it('stand in one order, those of the registration first, each kind once', () => {
    const { cards, done, all } = buildCards(states, [sent('ktp')], null, today);
    expect(cards.map(({ kind, state: stands }) => [kind, stands])).toEqual([
      ['ktp', 'present'],
      ['nib', 'missing'],
      ['place', 'missing'],
      ['bank-book', 'optional'],
    ]);
    expect([done, all]).toEqual([1, 3]);
    expect(cards.at(-1)?.dueOn).toBe('2027-01-01');
  });

  it('also show what nobody asked for, once it is there or wanted', () => {
    const { cards, others } = buildCards(states, [sent('halal')], 'pirt', today);
    expect(cards.map(({ kind }) => kind)).toEqual(['ktp', 'nib', 'place', 'bank-book', 'halal', 'pirt']);
    expect(others).not.toContain('halal');
    expect(others).toContain('deed');
    expect(buildCards(states, [], 'sim', today).cards.map(({ kind }) => kind)).not.toContain('sim');
  });

  it('say what the office wants again, and what has run out', () => {
    const back = [state('submission', { errors: [judged('ktp', { reasons: ['ktp-blurred'] })] })];
    const held = [
      sent('ktp'),
      sent('pirt', { expiresOn: '2026-11-20' }),
      sent('halal', { expiresOn: today }),
    ];
    const { cards, done } = buildCards(back, held, null, today);
    expect(cards).toMatchObject([
      { kind: 'ktp', state: 'again', reasons: ['ktp-blurred'], expires: false },
      { kind: 'pirt', state: 'expired', expires: true },
      { kind: 'halal', state: 'present' },
    ]);
    expect(done).toBe(0);
  });

  it('whatever is asked and there, every kind stands exactly once: as a card or among the others', () => {
    const kinds = fc.subarray([...documentKinds]);
    fc.assert(
      fc.property(kinds, kinds, kinds, kinds, fc.option(fc.string()), (met, due, later, held, wanted) => {
        const asked = [
          state('submission', {
            met: met.map(each => judged(each)),
            currentlyDue: due.map(each => judged(each)),
          }),
          state('promotion', { dueLater: later.map(each => judged(each)) }),
        ];
        const { cards, others, done, all } = buildCards(
          asked,
          held.map(each => sent(each)),
          wanted,
          today,
        );
        const everywhere = [...cards.map(({ kind }) => kind), ...others];
        // Only the officer who asks for it offers the consent paper.
        const offered = documentKinds.filter(kind => kind !== 'consent-paper' || everywhere.includes(kind));
        expect(everywhere.toSorted()).toEqual(offered.toSorted());
        expect(cardStates).toEqual(expect.arrayContaining(cards.map(card => card.state)));
        expect(done).toBeLessThanOrEqual(all);
        for (const { kind, document } of cards) expect(document !== null).toBe(held.includes(kind));
        expect(new Set(askedDocuments(asked).map(({ kind }) => kind))).toEqual(
          new Set([...met, ...due, ...later]),
        );
      }),
    );
  });
});

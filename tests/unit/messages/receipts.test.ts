import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyReceipt, type Receipt, type Standing, unknownOutcome } from '~/messages/apply-receipt.ts';
import { type DeliveryState, deliveryStates } from '~/messages/channels.ts';
import { failures, isHard } from '~/messages/codes.ts';
import { stateOf } from '~/messages/state-of.ts';

const at = new Date('2026-11-21T03:00:00Z');
const said = (state: Receipt['state'], failure: string | null = null): Receipt => ({ state, at, failure });
const begun: Standing = { state: 'queued', failure: null };
const receipt = fc.oneof(
  fc.constantFrom<Receipt['state']>('sent', 'delivered', 'read').map(state => said(state)),
  fc.constant(said('failed', 'undeliverable')),
);
const shape = ({ state, failure }: Standing) => ({ state, failure });
const hear = (receipts: Receipt[], from = begun) =>
  shape(receipts.reduce<Standing>((standing, each) => applyReceipt(standing, each), from));

describe('receipts', () => {
  it('in any order, and twice, end the same', () => {
    const shuffled = fc
      .array(receipt, { minLength: 1, maxLength: 6 })
      .chain(all =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 })),
      );
    fc.assert(
      fc.property(shuffled, ([all, again]) => {
        expect(hear(again)).toEqual(hear(all));
      }),
    );
  });

  it('never take back what was heard', () => {
    expect(hear([said('read'), said('delivered'), said('failed', 'undeliverable')])).toEqual({
      state: 'read',
      failure: null,
    });
    expect(hear([said('failed', 'undeliverable'), said('sent')])).toEqual({
      state: 'failed',
      failure: 'undeliverable',
    });
    expect(hear([said('failed', 'undeliverable'), said('delivered')])).toEqual({
      state: 'delivered',
      failure: null,
    });
  });

  it('of any kind end our own doubt', () => {
    const doubt: Standing = { state: 'failed', failure: unknownOutcome };
    for (const state of ['sent', 'delivered', 'read'] as const)
      expect(hear([said(state)], doubt).state).toBe(state);
    expect(hear([said('failed', 'undeliverable')], doubt).failure).toBe('undeliverable');
  });

  it('that say nothing new give back the very same thing', () => {
    const standing: Standing = { state: 'delivered', failure: null };
    expect(applyReceipt(standing, said('sent'))).toBe(standing);
    expect(applyReceipt(standing, said('delivered'))).toBe(standing);
  });
});

describe('the state of a message', () => {
  const of = (...states: DeliveryState[]) =>
    stateOf({ withdrawn: false, read: false, attempts: states.map(state => ({ state })) });

  it('is the best of its tries', () => {
    expect(of()).toBe('waiting');
    expect(of('queued')).toBe('waiting');
    expect(of('failed')).toBe('failed');
    expect(of('failed', 'queued')).toBe('waiting');
    expect(of('failed', 'sent')).toBe('sent');
    expect(of('sent', 'delivered', 'failed')).toBe('delivered');
    expect(of('read', 'failed')).toBe('read');
  });

  it('is read once it was opened, and withdrawn only while nothing had gone out', () => {
    expect(stateOf({ withdrawn: true, read: true, attempts: [] })).toBe('read');
    expect(stateOf({ withdrawn: true, read: false, attempts: [{ state: 'failed' }] })).toBe('withdrawn');
    expect(stateOf({ withdrawn: true, read: false, attempts: [{ state: 'sent' }] })).toBe('sent');
  });

  it('depends on the tries, not on their order', () => {
    const states = fc.array(fc.constantFrom(...deliveryStates), { maxLength: 6 });
    fc.assert(
      fc.property(states, all => {
        expect(of(...[...all].reverse())).toBe(of(...all));
      }),
    );
  });
});

describe('a failure', () => {
  it('is hard when a second try would end the same way', () => {
    expect(failures.filter(isHard).sort()).toEqual(
      ['address-refused', 'message-refused', 'template-refused', 'transport-broken', 'undeliverable'].sort(),
    );
    expect(isHard(null)).toBe(false);
  });
});

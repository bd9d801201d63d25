import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Channel, channels } from '~/messages/channels.ts';
import { type Address, addressFor, orderChannels, type Reach } from '~/messages/order-channels.ts';
import { levels } from '~/messages/templates.ts';

const phone: Address = { kind: 'phone', value: '+6281234567890', verified: true, stopped: false };
const email: Address = { kind: 'email', value: 'siti@contoh.id', verified: true, stopped: false };

function reach(over: Partial<Reach> = {}): Reach {
  return {
    level: 'decision',
    inbox: true,
    to: null,
    addresses: [phone, email],
    order: ['whatsapp', 'email', 'in-app'],
    essentialOnly: false,
    open: ['whatsapp', 'email'],
    ...over,
  };
}

describe('the channels of a message', () => {
  it.each<[string, Partial<Reach>, Channel[]]>([
    ['as the person likes it', {}, ['whatsapp', 'email', 'in-app']],
    ['in another order', { order: ['email', 'in-app', 'whatsapp'] }, ['email', 'in-app', 'whatsapp']],
    ['inbox first', { order: ['in-app', 'email'] }, ['in-app', 'email']],
    ['one left out', { order: ['email'] }, ['email', 'in-app']],
    ['no mail server', { open: ['whatsapp'] }, ['whatsapp', 'in-app']],
    ['no transport at all', { open: [] }, ['in-app']],
    ['no e-mail address', { addresses: [phone] }, ['whatsapp', 'in-app']],
    [
      'nobody proved the phone',
      { addresses: [{ ...phone, verified: false }, email] },
      ['email', 'whatsapp', 'in-app'],
    ],
    ['BERHENTI', { addresses: [{ ...phone, stopped: true }, email] }, ['email', 'in-app']],
    [
      'a code after BERHENTI',
      { level: 'code', inbox: false, addresses: [{ ...phone, stopped: true }] },
      ['whatsapp'],
    ],
    ['a code by a way left out', { level: 'code', inbox: false, order: ['in-app'] }, ['whatsapp', 'email']],
    ['little news', { level: 'notice', essentialOnly: true }, ['in-app']],
    ['decisions all the same', { essentialOnly: true }, ['whatsapp', 'email', 'in-app']],
    ['somebody without an account', { inbox: false, to: phone, addresses: [] }, ['whatsapp']],
    ['this address alone', { to: email }, ['email', 'in-app']],
    ['nothing to go by', { inbox: false, addresses: [] }, []],
  ])('%s', (_, over, expected) => {
    expect(orderChannels(reach(over))).toEqual(expected);
  });

  it('write to the address of their kind', () => {
    expect(addressFor('whatsapp', reach())).toBe(phone);
    expect(addressFor('email', reach())).toBe(email);
    expect(addressFor('in-app', reach())).toBeNull();
    expect(addressFor('whatsapp', reach({ to: email }))).toBeNull();
  });

  const some = fc
    .subarray([...channels])
    .chain(list => fc.shuffledSubarray(list, { minLength: list.length }));
  const address = (base: Address) =>
    fc.record({ verified: fc.boolean(), stopped: fc.boolean() }).map(over => ({ ...base, ...over }));
  const anyReach: fc.Arbitrary<Reach> = fc.record({
    level: fc.constantFrom(...levels),
    inbox: fc.boolean(),
    to: fc.oneof(fc.constant(null), address(phone), address(email)),
    addresses: fc.tuple(address(phone), address(email)).chain(both => fc.subarray(both)),
    order: some,
    essentialOnly: fc.boolean(),
    open: fc.subarray(['whatsapp', 'email'] as Channel[]),
  });

  it('are each there once, open, with an address that may be written to', () => {
    fc.assert(
      fc.property(anyReach, given => {
        const found = orderChannels(given);
        expect(new Set(found).size).toBe(found.length);
        expect(found.includes('in-app')).toBe(given.inbox);
        for (const channel of found) {
          if (channel === 'in-app') continue;
          expect(given.open).toContain(channel);
          const to = addressFor(channel, given);
          expect(to).not.toBeNull();
          if (given.level !== 'code') expect(to!.stopped).toBe(false);
        }
      }),
    );
  });

  it('never begin with a doubtful address while a proved one is there', () => {
    fc.assert(
      fc.property(anyReach, given => {
        const proved = orderChannels(given).flatMap(channel => addressFor(channel, given)?.verified ?? []);
        expect(proved.indexOf(false) === -1 || proved.lastIndexOf(true) < proved.indexOf(false)).toBe(true);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  extendLedger,
  hashLedgerRow,
  LEDGER_KINDS,
  LEDGER_START,
  type LedgerEvent,
} from '~/promotion/ledger.ts';
import { verifyChain } from '~/promotion/verify-ledger.ts';
import { hash } from './pools.ts';

const event = fc.record<LedgerEvent>({
  round: fc.integer({ min: 1, max: 99 }),
  channel: fc.constantFrom('showcase', 'bazaar'),
  list: fc.constant('aa'),
  publicId: fc.string({ minLength: 1 }).filter(text => !/\p{Cc}/u.test(text)),
  product: fc.constantFrom('-', 'p-1'),
  kind: fc.constantFrom(...LEDGER_KINDS),
});

const start = { seq: 0, hash: LEDGER_START };

describe('the ledger', () => {
  it('seals a row by its values and the row before', () => {
    const [row] = extendLedger(
      start,
      [{ round: 1, channel: 'showcase', list: 'aa', publicId: 'u-1', product: 'p-1', kind: 'served' }],
      hash,
    );
    expect(row?.hash).toBe(hash(`laris-ledger/1\t1\t1\tshowcase\taa\tu-1\tp-1\tserved\t${LEDGER_START}`));
    expect(row).toMatchObject({ seq: 1, prevHash: LEDGER_START });
  });

  it('grows the same row by row or all at once', () => {
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength: 12 }), events => {
        const whole = extendLedger(start, events, hash);
        let last: { seq: number; hash: string } = start;
        const steps = events.flatMap(one => {
          const rows = extendLedger(last, [one], hash);
          last = rows[0] ?? last;
          return rows;
        });
        expect(steps).toEqual(whole);
        expect(verifyChain(whole, { prevHash: LEDGER_START, hash: whole.at(-1)?.hash }, hash)).toEqual([]);
      }),
    );
  });

  it('shows any single change of any value', () => {
    fc.assert(
      fc.property(fc.array(event, { minLength: 2, maxLength: 8 }), fc.nat(), (events, at) => {
        const rows = extendLedger(start, events, hash);
        const index = at % rows.length;
        const row = rows[index];
        if (!row) return;
        const changed = { ...row, round: row.round + 1 };
        expect(hashLedgerRow(changed, hash)).not.toBe(row.hash);
        const sealed = { ...changed, hash: hashLedgerRow(changed, hash) };
        const all = rows.map((other, i) => (i === index ? sealed : other));
        const differences = verifyChain(all, { prevHash: LEDGER_START, hash: rows.at(-1)?.hash }, hash);
        expect(differences.length).toBeGreaterThan(0);
      }),
    );
  });

  it('adds nothing when nothing happened', () => {
    expect(extendLedger({ seq: 7, hash: 'aa' }, [], hash)).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeFault, consentCodeRule, secondsUntilNextCode } from '~/registration/assistance/consent-code.ts';

const sentAt = new Date('2026-11-21T02:00:00Z');
const later = (seconds: number) => new Date(sentAt.getTime() + seconds * 1000);
const fresh = { sentAt, expiresAt: later(consentCodeRule.minutes * 60), tries: 0, usedAt: null };

describe('a code on its way to the vendor', () => {
  it('works until its last second and not after', () => {
    expect(codeFault(fresh, later(0))).toBeNull();
    expect(codeFault(fresh, later(599))).toBeNull();
    expect(codeFault(fresh, later(600))).toBe('consent-code-expired');
  });

  it('works once and for five tries', () => {
    expect(codeFault({ ...fresh, tries: 4 }, later(1))).toBeNull();
    expect(codeFault({ ...fresh, tries: 5 }, later(1))).toBe('consent-code-tries');
    expect(codeFault({ ...fresh, usedAt: later(1) }, later(2))).toBe('consent-code-used');
  });

  it('once shut stays shut, whatever time goes by', () => {
    const state = fc.record({
      tries: fc.nat(10),
      used: fc.boolean(),
      now: fc.nat(2000),
      more: fc.nat(100_000),
    });
    fc.assert(
      fc.property(state, ({ tries, used, now, more }) => {
        const code = { ...fresh, tries, usedAt: used ? sentAt : null };
        if (codeFault(code, later(now)) !== null) expect(codeFault(code, later(now + more))).not.toBeNull();
      }),
    );
  });
});

describe('the pause between codes', () => {
  it('is a minute after each, and until the hour is over after five', () => {
    expect(secondsUntilNextCode([], later(0))).toBe(0);
    expect(secondsUntilNextCode([sentAt], later(0))).toBe(60);
    expect(secondsUntilNextCode([sentAt], later(59.5))).toBe(1);
    expect(secondsUntilNextCode([sentAt], later(60))).toBe(0);
    const five = [0, 120, 240, 360, 480].map(later);
    expect(secondsUntilNextCode(five, later(600))).toBe(3000);
    expect(secondsUntilNextCode(five, later(3600))).toBe(0);
  });

  it('is the same in whatever order the codes are told', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(7200), { maxLength: 12 }), fc.nat(7200), (sent, now) => {
        const times = sent.filter(at => at <= now).map(later);
        expect(secondsUntilNextCode([...times].reverse(), later(now))).toBe(
          secondsUntilNextCode(times, later(now)),
        );
      }),
    );
  });

  it('lets through five an hour at most, however often somebody asks', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 900 }), { maxLength: 60 }), steps => {
        const sent: Date[] = [];
        let now = 0;
        for (const step of steps) {
          now += step;
          if (secondsUntilNextCode(sent, later(now)) === 0) sent.push(later(now));
        }
        for (const start of sent) {
          const within = sent.filter(
            at => at.getTime() >= start.getTime() && at.getTime() < start.getTime() + 3_600_000,
          );
          expect(within.length).toBeLessThanOrEqual(consentCodeRule.perHour);
        }
      }),
    );
  });
});

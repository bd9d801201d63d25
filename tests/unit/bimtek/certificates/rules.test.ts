import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REVOCATION_REASONS, revocationReasons, TTE_STATES } from '~/bimtek/certificates/certificate.ts';
import {
  certificateCode,
  codeLength,
  codeSigns,
  isCertificateCode,
  readCertificateCode,
} from '~/bimtek/certificates/certificate-code.ts';
import { heldText } from '~/bimtek/certificates/certificate-paper.ts';
import { groundKey, taughtOf } from '~/bimtek/certificates/grant.ts';
import { hemPath } from '~/bimtek/certificates/hem-path.ts';
import type { SeatFacts } from '~/bimtek/certificates/judge-entitlement.ts';
import { judgeEntitlement, judgeLast } from '~/bimtek/certificates/judge-entitlement.ts';
import { judgeState } from '~/bimtek/certificates/judge-state.ts';
import { lastDone } from '~/bimtek/certificates/last-done.ts';
import { defaultNumberForm, formatNumber, isNumberForm } from '~/bimtek/certificates/number-form.ts';
import { summariseStandings } from '~/bimtek/certificates/standing.ts';
import { SEAT_STATES, SESSION_STATES } from '~/bimtek/sessions/session.ts';

const facts = (over: Partial<SeatFacts> = {}): SeatFacts => ({
  session: { state: 'closed', presencePercent: 80 },
  seat: { state: 'confirmed', named: true },
  presence: { percent: 90, verdict: 'present' },
  last: null,
  ...over,
});
const codes = (over: Partial<SeatFacts>) => judgeEntitlement(facts(over)).map(each => each.code);

describe('who gets a certificate of a session', () => {
  it('is who sat in a closed session for long enough', () => {
    expect(judgeEntitlement(facts())).toEqual([]);
  });

  it('is who has exactly the share that is asked for, and not one percent less', () => {
    const at = (percent: number) => judgeEntitlement(facts({ presence: { percent, verdict: 'present' } }));
    expect(at(80)).toEqual([]);
    expect(at(79)).toEqual([{ code: 'presence-below', data: { percent: 79, need: 80 } }]);
  });

  it.each(['late', 'left-early'] as const)('is also who was %s, as long as the minutes suffice', verdict => {
    expect(judgeEntitlement(facts({ presence: { percent: 85, verdict } }))).toEqual([]);
    expect(codes({ presence: { percent: 50, verdict } })).toEqual(['presence-below']);
  });

  it('is nobody who was excused: the paper states hours', () => {
    expect(codes({ presence: { percent: 0, verdict: 'excused' } })).toEqual(['presence-excused']);
  });

  it('is nobody who never came, noted or not', () => {
    expect(codes({ presence: null })).toEqual(['presence-none']);
    expect(codes({ presence: { percent: 0, verdict: 'absent' } })).toEqual(['presence-none']);
  });

  it.each(SESSION_STATES.filter(state => state !== 'closed'))('is nobody while the session is %s', state => {
    expect(codes({ session: { state, presencePercent: 80 } })).toEqual(['session-not-closed']);
  });

  it.each(SEAT_STATES.filter(state => state !== 'confirmed'))('is nobody whose seat is %s', state => {
    expect(codes({ seat: { state, named: true } })).toEqual(['seat-not-confirmed']);
  });

  it('is nobody whose name was erased, since there is nothing to print', () => {
    expect(codes({ seat: { state: 'confirmed', named: false } })).toEqual(['name-erased']);
    const given = { seat: { state: 'confirmed', named: false }, last: { revokedFor: null } } as const;
    expect(codes(given)).toEqual(['certified-already']);
    expect(codes({ ...given, last: { revokedFor: 'name-wrong' } })).toEqual(['name-erased']);
  });

  it('names every reason at once', () => {
    expect(
      codes({
        session: { state: 'open', presencePercent: 80 },
        seat: { state: 'cancelled', named: true },
        presence: null,
        last: { revokedFor: null },
      }),
    ).toEqual(['session-not-closed', 'seat-not-confirmed', 'presence-none', 'certified-already']);
  });

  it('has a reason for everybody who gets none, and never lets more presence harm', () => {
    const presence = fc.record({
      percent: fc.integer({ min: 0, max: 100 }),
      verdict: fc.constantFrom('present', 'late', 'left-early'),
    }) as fc.Arbitrary<NonNullable<SeatFacts['presence']>>;
    fc.assert(
      fc.property(presence, fc.integer({ min: 1, max: 100 }), fc.nat(20), (there, need, more) => {
        const session = { state: 'closed' as const, presencePercent: need };
        const gets = (percent: number) =>
          judgeEntitlement(facts({ session, presence: { ...there, percent } })).length === 0;
        expect(gets(there.percent)).toBe(there.percent >= need);
        if (gets(there.percent)) expect(gets(Math.min(100, there.percent + more))).toBe(true);
      }),
    );
  });
});

describe('a certificate that was given before', () => {
  it('stands in the way of a second one', () => {
    expect(judgeLast({ revokedFor: null })).toEqual([{ code: 'certified-already' }]);
    expect(judgeLast(null)).toEqual([]);
  });

  it.each(revocationReasons)('taken back as %s lets a new one be given or not', reason => {
    const allowed = REVOCATION_REASONS[reason].again;
    expect(judgeLast({ revokedFor: reason })).toEqual(allowed ? [] : [{ code: 'revoked-for-good' }]);
  });

  it('is given again for mistakes of the office only', () => {
    const again = revocationReasons.filter(reason => REVOCATION_REASONS[reason].again);
    expect(again).toEqual(['name-wrong', 'facts-wrong', 'issued-in-error']);
  });
});

describe('the state of a certificate', () => {
  const day = '2026-11-21';
  const state = (over: object) => judgeState({ revokedAt: null, expiresOn: null, tte: 'none', ...over }, day);

  it('is valid, with and without the official signature', () => {
    expect(state({})).toBe('valid');
    expect(state({ tte: 'signed' })).toBe('valid');
    expect(state({ tte: 'waiting' })).toBe('waiting');
  });

  it('holds through its last day', () => {
    expect(state({ expiresOn: day })).toBe('valid');
    expect(state({ expiresOn: '2026-11-20' })).toBe('expired');
  });

  it('is revoked whatever else is true', () => {
    for (const tte of TTE_STATES)
      for (const expiresOn of [null, '2020-01-01', '2030-01-01'])
        expect(state({ revokedAt: new Date(0), tte, expiresOn })).toBe('revoked');
  });
});

describe('the code of a public address', () => {
  it('has 64 bits, of letters that nobody mistakes for another', () => {
    expect(codeLength * Math.log2(codeSigns.length)).toBeGreaterThan(60);
    expect(codeSigns).not.toMatch(/[o01il]/);
    expect(new Set(codeSigns).size).toBe(codeSigns.length);
  });

  it('comes from random bytes, each sign as likely as every other', () => {
    const every = Uint8Array.from({ length: 248 }, (_, byte) => byte);
    const counts = new Map<string, number>();
    for (let from = 0; from + codeLength <= 248; from += codeLength)
      for (const sign of certificateCode(every.subarray(from, from + codeLength)) ?? '')
        counts.set(sign, (counts.get(sign) ?? 0) + 1);
    expect(Math.max(...counts.values()) - Math.min(...counts.values())).toBeLessThanOrEqual(1);
  });

  it('throws bytes away that would favour some signs, and says when too few are left', () => {
    expect(certificateCode(new Uint8Array(64).fill(255))).toBeNull();
    expect(certificateCode(new Uint8Array(codeLength - 1))).toBeNull();
    expect(certificateCode(Uint8Array.from([255, ...new Uint8Array(codeLength)]))).toBe(
      '2'.repeat(codeLength),
    );
  });

  it('is read as somebody types it from paper', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 48, maxLength: 48 }), bytes => {
        const code = certificateCode(bytes);
        if (!code) return;
        expect(isCertificateCode(code)).toBe(true);
        const typed = ` ${code.slice(0, 5).toUpperCase()}-${code.slice(5, 9)} ${code.slice(9)}`;
        expect(readCertificateCode(typed)).toBe(code);
      }),
    );
    for (const wrong of ['', 'abc', 'abcdefghjkmn0', 'abcdefghjkmnpq', 'abcdefghjkmn/'])
      expect(readCertificateCode(wrong)).toBeNull();
  });
});

describe('the number', () => {
  it('is counted per year, with four digits at least', () => {
    const number = (sequence: number) =>
      formatNumber(defaultNumberForm, { sequence, pemda: '33.25', year: 2026 });
    expect(number(42)).toBe('0042/BIMTEK/33.25/2026');
    expect(number(12_345)).toBe('12345/BIMTEK/33.25/2026');
  });

  it.each([
    ['{number}/BIMTEK/{pemda}/{year}', true],
    ['800.1.4/{number}/DISKOP-UKM/{year}', true],
    ['{number}/BIMTEK', false],
    ['BIMTEK/{year}', false],
    ['{number}{number}/{year}', false],
    ['{number}/{year}/{name}', false],
    ['{number}/<b>/{year}', false],
    [`{number}/{year}/${'A'.repeat(60)}`, false],
  ])('may be formed as %s: %s', (form, good) => {
    expect(isNumberForm(form)).toBe(good);
  });

  it('is never the same for two certificates of a year', () => {
    const piece = fc.stringMatching(/^[A-Z0-9./-]{0,8}$/);
    const pair = fc.tuple(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 99_999 }));
    fc.assert(
      fc.property(piece, piece, pair, (before, after, [one, other]) => {
        const form = `${before}{number}/${after}{year}`;
        expect(isNumberForm(form)).toBe(true);
        const write = (sequence: number) => formatNumber(form, { sequence, pemda: '33.25', year: 2026 });
        expect(write(one) === write(other)).toBe(one === other);
      }),
    );
  });
});

describe('the headline of a session', () => {
  it.each([
    [{ closed: false, ready: 3, issued: 0 }, 'not-closed'],
    [{ closed: true, ready: 3, issued: 5 }, 'ready'],
    [{ closed: true, ready: 0, issued: 5 }, 'issued'],
    [{ closed: true, ready: 0, issued: 0 }, 'none'],
  ])('of %j is: %s', (counts, finding) => {
    expect(summariseStandings(counts)).toBe(finding);
  });
});

describe('what a certificate is for', () => {
  const course = { id: 'foto', version: 3, title: { id: 'Foto', en: 'Photo' }, jp: 2 };

  it('keeps the version of the course and the rules as they were taught', () => {
    const legalBasis = [{ regulation: 'PP 7/2021', validTo: '2027-01-01', about: 'x' }];
    expect(taughtOf({ ...course, legalBasis })).toEqual({
      course: 'foto',
      courseVersion: 3,
      regulations: [{ regulation: 'PP 7/2021', validTo: '2027-01-01' }],
    });
    expect(taughtOf(null)).toEqual({ course: null, courseVersion: null, regulations: [] });
  });

  it('is one seat, or one version of a course for one person', () => {
    const base = { seatId: null, personId: 'p', course: 'foto', courseVersion: 1 };
    expect(groundKey(base)).not.toBe(groundKey({ ...base, courseVersion: 2 }));
    expect(groundKey(base)).not.toBe(groundKey({ ...base, personId: 'q' }));
    expect(groundKey({ ...base, seatId: 's' })).toBe(groundKey({ ...base, seatId: 's', personId: null }));
  });

  it('says its day once, or from when until when', () => {
    expect(heldText('2026-11-12', '2026-11-12')).toBe('12 November 2026');
    expect(heldText('2026-11-12', '2026-11-14', 'en')).toBe('12 November 2026 – 14 November 2026');
  });

  it('was done when the last part was done', () => {
    const [early, late] = [new Date(1), new Date(2)];
    expect(lastDone([early, late, early])).toBe(late);
    expect(lastDone([])).toBeNull();
  });
});

describe('the hem', () => {
  it('repeats one tile, inside its breadth', () => {
    const path = hemPath(3);
    expect(path.match(/M/g)).toHaveLength(12);
    const numbers = path.match(/[\d.]+/g)!.map(Number);
    expect(Math.max(...numbers)).toBe(42);
    expect(hemPath(1)).toBe(path.slice(0, hemPath(1).length));
  });
});

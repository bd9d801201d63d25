import { describe, expect, it } from 'vitest';
import { peopleOf, presentLooks } from '~/privacy/looks/look.ts';

const at = new Date('2026-11-21T01:00:00Z');
const officer = '0190a0a0-0000-7000-8000-000000000001';
const event = (type: string, data: Record<string, unknown>, actor = officer) => ({
  type,
  data,
  actor,
  occurredAt: at,
});

describe('looks', () => {
  it('say what was opened and by which role, never who', () => {
    const looks = presentLooks(
      [
        event('registration.revealed', { question: 'nik' }),
        event('registration.document-seen', { kind: 'ktp' }, 'gone'),
      ],
      new Map([[officer, 'ukpbj' as const]]),
    );
    expect(looks).toEqual([
      { at, what: { answer: 'nik' }, role: 'ukpbj' },
      { at, what: { document: 'ktp' }, role: null },
    ]);
    expect(JSON.stringify(looks)).not.toContain(officer);
  });
  it('ask for the roles of people only, each once', () => {
    const events = [event('a', {}), event('b', {}), event('c', {}, 'system'), event('d', {}, 'visitor')];
    expect(peopleOf(events)).toEqual([officer]);
  });
});

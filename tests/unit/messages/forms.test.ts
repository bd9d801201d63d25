import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageStates } from '~/messages/channels.ts';
import { readOutboxFilter, writeOutboxFilter } from '~/messages/outbox-filter.ts';
import { outboxSheet } from '~/messages/outbox-sheet.ts';
import { clockChoices, minutesOf, preferenceForm, presentPreference } from '~/messages/preference-form.ts';
import { parseForm } from '~/reference/parse-form.ts';

const filled = {
  first: 'whatsapp',
  second: 'email',
  third: 'in-app',
  quietFrom: '20.00',
  quietTo: '07.00',
  language: 'id',
};
const read = (form: Record<string, string>) => parseForm(preferenceForm, Object.entries(form));

describe('the form about messages', () => {
  it('is an order, hours, a language and a wish', () => {
    expect(read(filled)).toEqual({
      ok: true,
      value: {
        order: ['whatsapp', 'email', 'in-app'],
        quiet: { from: 1200, to: 420 },
        language: 'id',
        essentialOnly: false,
      },
    });
    expect(read({ ...filled, essentialOnly: 'yes' })).toMatchObject({ value: { essentialOnly: true } });
  });

  it('counts a way once and closes gaps', () => {
    expect(read({ ...filled, first: '', second: 'email', third: 'email' })).toMatchObject({
      value: { order: ['email'] },
    });
  });

  it.each([
    [{ first: '', second: '', third: '' }, 'channel-missing', 'first'],
    [{ first: 'pigeon', second: '', third: '' }, 'channel-missing', 'first'],
    [{ quietFrom: '25.00' }, 'clock-wrong', 'quietFrom'],
    [{ quietTo: '7' }, 'clock-wrong', 'quietTo'],
    [{ language: 'jv' }, 'language-unknown', 'language'],
  ])('refuses %j', (wrong, code, field) => {
    expect(read({ ...filled, ...wrong })).toMatchObject({ ok: false, problems: [{ code, field }] });
  });

  it('shows what it stored', () => {
    const order = fc.shuffledSubarray(['whatsapp', 'email', 'in-app'], { minLength: 1 });
    const clock = fc.constantFrom(...clockChoices);
    fc.assert(
      fc.property(
        order,
        clock,
        clock,
        fc.constantFrom('id', 'en'),
        fc.boolean(),
        (ways, from, to, language, little) => {
          const [first = '', second = '', third = ''] = ways;
          const form = {
            first,
            second,
            third,
            quietFrom: from,
            quietTo: to,
            language,
            essentialOnly: little ? 'yes' : '',
          };
          const stored = read(form);
          if (!stored.ok) throw new Error('refused');
          expect(presentPreference(stored.value)).toEqual(form);
        },
      ),
    );
  });

  it('offers every half hour', () => {
    expect(clockChoices).toHaveLength(48);
    expect(clockChoices.map(minutesOf)).toEqual(Array.from({ length: 48 }, (_, at) => at * 30));
  });
});

describe('the filter of the outbox', () => {
  it('comes back from its own address', () => {
    const filter = fc.record({
      state: fc.option(fc.constantFrom(...messageStates), { nil: null }),
      template: fc.option(fc.constantFrom('sign-in-code' as const, 'vendor-merged' as const), { nil: null }),
      channel: fc.option(fc.constantFrom('email' as const, 'in-app' as const), { nil: null }),
    });
    fc.assert(
      fc.property(filter, fc.integer({ min: 1, max: 99 }), (given, page) => {
        expect(readOutboxFilter(new URLSearchParams(writeOutboxFilter(given, page)))).toEqual(given);
      }),
    );
  });

  it('ignores what it does not know', () => {
    const odd = new URLSearchParams("?state=lost&template=../../x&channel='");
    expect(readOutboxFilter(odd)).toEqual({ state: null, template: null, channel: null });
    expect(writeOutboxFilter({ state: null, template: null, channel: null })).toBe('');
  });
});

describe('the list as a sheet', () => {
  it('has a head and a line each, masked as on the screen', () => {
    const at = new Date('2026-11-21T03:00:00Z');
    const row = {
      createdAt: at,
      template: 'sign-in-code',
      to: '+62812•••7890',
      channel: 'whatsapp' as const,
      state: 'failed' as const,
      failure: 'undeliverable',
      settledAt: null,
    };
    const sheet = outboxSheet(
      [row, { ...row, channel: null, failure: null, settledAt: at }],
      key => key,
      'id',
    );
    expect(sheet[0]).toHaveLength(7);
    expect(sheet[1]).toEqual([
      '21 November 2026 pukul 10.00',
      'messages.template.sign-in-code',
      '+62812•••7890',
      'messages.channel.whatsapp',
      'messages.state.failed',
      'messages.code.undeliverable',
      '',
    ]);
    expect(sheet[2]!.slice(3)).toEqual(['', 'messages.state.failed', '', '21 November 2026 pukul 10.00']);
  });
});

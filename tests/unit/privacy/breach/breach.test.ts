import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { translate } from '~/i18n/namespaces.server.ts';
import { breachForm } from '~/privacy/breach/breach-form.ts';
import { breachKinds, isBreachKind } from '~/privacy/breach/breach-kinds.ts';
import {
  type BreachQuestion,
  fillLetter,
  isOfQuestion,
  joinFields,
  notifyBy,
  readTrail,
  type TrailEvent,
} from '~/privacy/breach/breach-pack.ts';
import { findLetter } from '~/privacy/breach/find-letter.server.ts';
import {
  letterValues,
  nameFields,
  presentPack,
  writeLetter,
  writePackMarkdown,
} from '~/privacy/breach/present-breach.ts';
import { exposedFields, processingRecord, readProcessingRecord } from '~/privacy/processing-record.ts';
import { retention } from '~/privacy/retention/retention-rules.ts';
import { parseForm } from '~/reference/parse-form.ts';

const thief = '0190a0a0-0000-7000-8000-00000000000a';
const clerk = '0190a0a0-0000-7000-8000-00000000000b';
const at = new Date('2026-11-20T01:00:00Z');
const event = (type: string, subject: string, actor: string, data = {}): TrailEvent => ({
  type,
  subject,
  actor,
  data,
  occurredAt: at,
});
const question = (changes: Partial<BreachQuestion> = {}): BreachQuestion => ({
  kind: 'access',
  from: new Date('2026-11-01T00:00:00Z'),
  to: new Date('2026-11-21T00:00:00Z'),
  suspectId: null,
  ...changes,
});
const trail = [
  event('identity.signed-in', thief, thief),
  event('registration.revealed', 'vendor-1', thief, { question: 'nik' }),
  event('registration.document-seen', 'vendor-2', clerk, { kind: 'ktp' }),
  event('privacy.data-exported', 'person-3', 'person-3', { format: 'json' }),
];

describe('who is affected', () => {
  it('by access: whose things were opened, and whose copy was made', () => {
    expect(readTrail(question(), trail)).toEqual({
      vendorIds: ['vendor-1', 'vendor-2'],
      personIds: ['person-3'],
      fields: [
        { field: 'nik', sealed: false },
        { field: 'ktp', sealed: false },
        { field: 'ownCopy', sealed: false },
      ],
    });
  });
  it('by one account: only what that one did, and its owner', () => {
    const asked = question({ kind: 'account', suspectId: thief });
    expect(readTrail(asked, trail)).toMatchObject({ vendorIds: ['vendor-1'], personIds: [thief] });
    expect(trail.filter(each => isOfQuestion(asked, each))).toHaveLength(2);
  });
  it('never more by one account than by all of them, apart from its owner', () => {
    const events = fc.array(
      fc.record({
        type: fc.constantFrom('registration.revealed', 'registration.document-seen', 'identity.signed-in'),
        subject: fc.constantFrom('v1', 'v2', 'v3'),
        actor: fc.constantFrom(thief, clerk),
        data: fc.constant({}),
        occurredAt: fc.constant(at),
      }),
    );
    fc.assert(
      fc.property(events, some => {
        const all = new Set(readTrail(question(), some).vendorIds);
        const one = readTrail(question({ kind: 'account', suspectId: thief }), some).vendorIds;
        expect(one.every(id => all.has(id))).toBe(true);
      }),
    );
  });
});

describe('fields', () => {
  it('of a database: all that is in the record, locked ones marked', () => {
    const fields = exposedFields(processingRecord, 'database');
    expect(fields).toContainEqual({ field: 'nik', sealed: true });
    expect(fields).toContainEqual({ field: 'nib', sealed: false });
    expect(exposedFields(processingRecord, 'access')).toEqual([]);
  });
  it('are open if they are open anywhere', () => {
    expect(joinFields([{ field: 'nik', sealed: true }], [{ field: 'nik', sealed: false }])).toEqual([
      { field: 'nik', sealed: false },
    ]);
  });
  it('have words in both languages', () => {
    const known = processingRecord.activities.flatMap(each => each.fields.map(({ field }) => field));
    for (const language of ['id', 'en'] as const)
      for (const field of known)
        expect(translate(language)(`privacy.exposed.${field}`)).not.toContain('privacy.');
  });
  it('name rules that exist, and a record with anything else is refused', () => {
    const rules = retention.rules.map(rule => rule.what);
    for (const { retention: named } of processingRecord.activities)
      expect(rules).toEqual(expect.arrayContaining(named));
    expect(() => readProcessingRecord({ ...processingRecord, extra: 1 })).toThrow();
  });
});

describe('letters', () => {
  const say = translate('id');
  const facts = {
    id: 'b-1',
    office: 'UKPBJ Kabupaten Batang',
    from: question().from,
    to: question().to,
    knownAt: at,
    how: '',
    handling: 'Akun ditutup.',
    fields: [
      { field: 'nik', sealed: false },
      { field: 'phone', sealed: true },
    ],
    persons: 12,
    vendors: 3,
    events: 4,
  };
  it('carry what the law asks for: what, when and how, handling, and the clock', () => {
    const values = letterValues(facts, say, 'id');
    const authority = writeLetter(findLetter('authority', 'id'), values).paragraphs.join('\n');
    expect(authority).toContain('NIK, nomor HP (terkunci)');
    expect(authority).toContain('23 November 2026 pukul 08.00');
    expect(authority).toContain('12 orang');
    expect(authority).toContain('Akun ditutup.');
    expect(authority).toContain('[ditulis petugas]');
  });
  it.each(['id', 'en'] as const)('leave no gap unfilled in %s', language => {
    const values = letterValues(facts, translate(language), language);
    for (const to of ['person', 'authority'] as const)
      for (const text of writeLetter(findLetter(to, language), values).paragraphs)
        expect(text).not.toMatch(/[{}]/);
  });
  it('keep a name that nothing fills, so that nobody sends it unread', () => {
    expect(fillLetter(['Halo {name}, {toString}'], { name: 'Siti' })).toEqual(['Halo Siti, {toString}']);
  });
  it('say it when the log has seen nothing', () => {
    expect(nameFields([], say)).toBe('belum ada yang terlihat di catatan');
  });
  it('make a pack of letters and trail, on paper and as Markdown', () => {
    const letter = { title: 'Surat', paragraphs: ['satu', 'dua'] };
    const long = Array.from({ length: 305 }, () => trail[0]!);
    const sections = presentPack([letter], long, say, 'id');
    expect(sections.map(section => section.title)).toEqual(['Surat', 'Jejak dari catatan']);
    expect(sections[1]).toMatchObject({ more: '5 kejadian lain ada di berkas JSON.' });
    const text = writePackMarkdown([letter], trail, say);
    expect(text).toContain('# Surat\n\nsatu\n\ndua');
    expect(text.match(/^\| 2026-11-20T01/gm)).toHaveLength(4);
  });
  it('are due 72 hours after the office knows', () => {
    expect(notifyBy(at)).toEqual(new Date('2026-11-23T01:00:00Z'));
  });
});

describe('breachForm', () => {
  const typed = { kind: 'access', from: '2026-11-01', to: '2026-11-20', knownOn: '2026-11-21' };
  const codes = (changes: Record<string, string>) => {
    const read = parseForm(breachForm, Object.entries({ ...typed, ...changes }));
    return read.ok ? [] : read.problems.map(problem => problem.code);
  };
  it('reads days of western Indonesia, the last one included', () => {
    const read = parseForm(breachForm, Object.entries(typed));
    expect(read).toMatchObject({
      value: {
        from: new Date('2026-10-31T17:00:00Z'),
        to: new Date('2026-11-20T17:00:00Z'),
        suspectId: null,
      },
    });
  });
  it.each([
    [{ kind: 'rumour' }, 'breach-kind-unknown'],
    [{ from: '' }, 'breach-day-missing'],
    [{ to: '2026-10-01' }, 'breach-window-backwards'],
    [{ from: '2024-01-01' }, 'breach-window-long'],
    [{ kind: 'account' }, 'breach-suspect-missing'],
    [{ suspect: 'x' }, 'breach-suspect-missing'],
    [{ how: 'x'.repeat(2_001) }, 'breach-words-long'],
  ])('refuses %j', (changes, code) => {
    expect(codes(changes)).toContain(code);
  });
  it('takes a known account', () => {
    expect(codes({ kind: 'account', suspect: thief })).toEqual([]);
  });
  it('knows its kinds', () => {
    expect(breachKinds.every(isBreachKind)).toBe(true);
    expect(isBreachKind('rumour')).toBe(false);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseForm } from '~/reference/parse-form.ts';
import { err, fail, ok } from '~/reference/result.ts';

const schema = z.object({
  name: z.string('name-missing').trim().min(1, 'name-missing').max(5, 'name-too-long'),
  size: z
    .string()
    .default('')
    .transform((text, context) => {
      if (/^\d{1,6}$/.test(text)) return Number(text);
      context.addIssue({ code: 'custom', message: 'size-not-a-number', params: { typed: text.length } });
      return z.NEVER;
    }),
});

function formOf(fields: [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

describe('parsing a form', () => {
  it('gives the values that the schema makes', () => {
    const form = formOf([
      ['name', ' Sri '],
      ['size', '12'],
    ]);
    expect(parseForm(schema, form)).toEqual(ok({ name: 'Sri', size: 12 }));
  });

  it('gives every problem at its field, with what fills its words', () => {
    expect(parseForm(schema, formOf([['size', 'dua belas']]))).toEqual(
      fail([
        { code: 'name-missing', field: 'name' },
        { code: 'size-not-a-number', field: 'size', data: { typed: 9 } },
      ]),
    );
  });

  it('gives one problem per field: the first', () => {
    const twice = z.object({ pin: z.string().min(4, 'pin-short').regex(/^\d+$/, 'pin-not-digits') });
    expect(parseForm(twice, formOf([['pin', 'ab']]))).toEqual(fail([{ code: 'pin-short', field: 'pin' }]));
  });

  it('takes the last of a repeated field and leaves out what nobody asked for', () => {
    const form = formOf([
      ['name', 'Ayu'],
      ['name', 'Sri'],
      ['size', '1'],
      ['role', 'ukpbj'],
      ['__proto__', 'x'],
    ]);
    expect(parseForm(schema, form)).toEqual(ok({ name: 'Sri', size: 1 }));
  });

  it('names nested fields by their path', () => {
    const nested = z.object({ list: z.array(z.enum(['a'], 'unknown')) });
    expect(parseForm(nested, [['list', ['a', 'b']]])).toEqual(fail([{ code: 'unknown', field: 'list.1' }]));
  });

  it('never throws, whatever a form holds', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string())), fields => {
        const parsed = parseForm(schema, formOf(fields));
        if (parsed.ok) expect(parsed.value.name.length).toBeGreaterThan(0);
        else expect(parsed.problems.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('results', () => {
  it('say what went wrong as codes', () => {
    expect(err('nib-missing')).toEqual({ ok: false, problems: [{ code: 'nib-missing' }] });
    expect(err('nib-wrong-length', { field: 'nib', data: { digits: 12 } })).toEqual({
      ok: false,
      problems: [{ code: 'nib-wrong-length', field: 'nib', data: { digits: 12 } }],
    });
    expect(fail([])).toEqual({ ok: false, problems: [] });
    expect(ok(undefined)).toEqual({ ok: true, value: undefined });
  });
});

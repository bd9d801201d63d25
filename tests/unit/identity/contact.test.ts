import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseContact } from '~/identity/contact.ts';

describe('parseContact', () => {
  it.each(['0812-3456-7890', '+62 812 3456 7890', '62812.3456.7890', ' 081234567890 '])(
    'reads %s as one number',
    text => {
      expect(parseContact(text)).toEqual({ ok: true, value: { kind: 'phone', value: '+6281234567890' } });
    },
  );

  it('reads an address in lower case', () => {
    expect(parseContact('Siti@Contoh.ID')).toEqual({
      ok: true,
      value: { kind: 'email', value: 'siti@contoh.id' },
    });
  });

  it.each(['a@b', 'a b@contoh.id', '@contoh.id', '12345', 'siti'])('refuses %s', text => {
    expect(parseContact(text)).toEqual({
      ok: false,
      problems: [{ code: 'contact-invalid', field: 'contact' }],
    });
  });

  it('asks for what is missing', () => {
    expect(parseContact('   ')).toEqual({
      ok: false,
      problems: [{ code: 'contact-missing', field: 'contact' }],
    });
  });

  it('gives an answer for any text and the same one twice', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        const once = parseContact(text);
        if (!once.ok) return once.problems.length === 1;
        return JSON.stringify(parseContact(once.value.value)) === JSON.stringify(once);
      }),
    );
  });
});

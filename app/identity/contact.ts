import { readPhone } from '~/reference/phone.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { ContactKind } from './roles.ts';

export interface Contact {
  kind: ContactKind;
  /** +62… or a lower-case address. */
  value: string;
}

const email = /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/;

/** Reads what a person typed in the one field "HP atau email". Any separators in a phone number are accepted. */
export function parseContact(text: string): Result<Contact, 'contact-missing' | 'contact-invalid'> {
  const trimmed = text.trim();
  if (trimmed === '') return err('contact-missing', { field: 'contact' });
  if (trimmed.includes('@')) {
    if (trimmed.length > 254 || !email.test(trimmed)) return err('contact-invalid', { field: 'contact' });
    return ok({ kind: 'email', value: trimmed.toLowerCase() });
  }
  const phone = readPhone(trimmed);
  return phone.normalized
    ? ok({ kind: 'phone', value: phone.normalized })
    : err('contact-invalid', { field: 'contact' });
}

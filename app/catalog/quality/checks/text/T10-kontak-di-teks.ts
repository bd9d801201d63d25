import { z } from 'zod';
import { always, type Check, type Report } from '../../check.ts';
import { findContacts } from '../../text/find-contacts.ts';
import { quote } from '../../text/quote.ts';

const options = z.object({});

/** Phone, e-mail, link, account or another marketplace in the text: a way round the channel, and every channel forbids it. */
export const T10: Check<z.infer<typeof options>> = {
  meta: {
    id: 'T10-kontak-di-teks',
    version: 2,
    group: 'text',
    appliesTo: always,
    needs: [],
    options,
    codes: [
      'contact-phone',
      'contact-email',
      'contact-link',
      'contact-handle',
      'contact-marketplace',
      'contact-invite',
    ],
  },
  run({ listing }) {
    return (['title', 'description', 'brand'] as const).flatMap(field =>
      findContacts(listing[field]).map(
        (contact): Report => ({
          code: contact.kind,
          ...quote(field, listing[field], contact),
          fix: 'remove-contact',
          data: { text: contact.text },
        }),
      ),
    );
  },
};

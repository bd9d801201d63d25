import { sql } from 'drizzle-orm';
import {
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { type RevocationReason, revocationReasons } from '~/bimtek/certificates/certificate.ts';
import type { Achievement } from '~/bimtek/credentials/credential.ts';
import { CREDENTIAL_STATES, type CredentialState } from '~/bimtek/credentials/credential-state.ts';
import { bytes, id, instant, oneOf, pemdaId } from '../../columns.ts';

/** Keys an office signs certificates with. A retired one stays, so that what it signed can be checked for ever. */
export const issuerKey = pgTable(
  'issuer_key',
  {
    pemdaId: pemdaId(),
    id: id(),
    /** did:web that the key belongs to; the address of the portal at the time it was made. */
    issuer: text('issuer').notNull(),
    /** Fragment of the key's address inside that DID: `key-1`. */
    fragment: text('fragment').notNull(),
    /** Ed25519, as a multikey (z6Mk…). */
    publicKey: text('public_key').notNull(),
    /** Seal of the private half: a key of its own, wrapped by the key from outside the database. */
    wrappedKey: bytes('wrapped_key').notNull(),
    sealedPrivate: bytes('sealed_private').notNull(),
    validFrom: instant('valid_from').notNull(),
    /** From here on it signs nothing; what it signed before stays good. */
    retiredAt: instant('retired_at'),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.id] }),
    unique('issuer_key_fragment').on(table.pemdaId, table.fragment),
    uniqueIndex('issuer_key_current').on(table.pemdaId).where(sql`retired_at is null`),
    check('issuer_key_days', sql`retired_at is null or retired_at >= valid_from`),
  ],
);

/** One bit in a published list per signed credential. Who holds it stands in the certificate, not here. */
export const credentialStatus = pgTable(
  'credential_status',
  {
    pemdaId: pemdaId(),
    /** Number of the list, from 1. */
    list: integer('list').notNull(),
    /** Place in the list, drawn by chance so that it tells nothing. */
    position: integer('position').notNull(),
    /** The credential's own address. */
    credential: text('credential').notNull(),
    state: text('state').notNull().$type<CredentialState>(),
    reason: text('reason').$type<RevocationReason>(),
    changedAt: instant('changed_at').notNull(),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.list, table.position] }),
    unique('credential_status_credential').on(table.pemdaId, table.credential),
    index('credential_status_state').on(table.pemdaId, table.list, table.state),
    check('credential_status_state_known', oneOf('state', CREDENTIAL_STATES)),
    check('credential_status_reason_known', oneOf('reason', revocationReasons)),
    check('credential_status_reason_given', sql`(state = 'valid') = (reason is null)`),
  ],
);

/** What certificates say was learnt, as it was published with them; a new version of a course is a new row. */
export const achievement = pgTable(
  'achievement',
  {
    pemdaId: pemdaId(),
    /** Last part of its address: `foto-produk-v2`. */
    key: text('key').notNull(),
    document: jsonb('document').notNull().$type<Achievement>(),
    publishedAt: instant('published_at').notNull(),
  },
  table => [primaryKey({ columns: [table.pemdaId, table.key] })],
);

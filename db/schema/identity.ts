import { check, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { contactKinds, rights, roles } from '~/identity/roles.ts';
import { bytes, id, instant, oneOf } from '../columns.ts';

/*
 * People, login sessions and memberships are not tenant tables: a person may belong to several pemda,
 * and at sign-in none is known yet.
 */

/** Reference table: one row per regency or city that uses this deployment. */
export const pemda = pgTable('pemda', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  office: text('office').notNull(),
  /** The demo story that made it; null for a real one. Demo mode refuses a database that holds a real one. */
  story: text('story'),
  /** When its story was told to the end; null = the seed was cut off and runs again. */
  seededAt: instant('seeded_at'),
  createdAt: instant('created_at').notNull().defaultNow(),
});

export const person = pgTable('person', {
  id: id().primaryKey(),
  /** The person's own key, wrapped; null once destroyed. */
  wrappedKey: bytes('wrapped_key'),
  name: bytes('name_sealed'),
  passwordHash: text('password_hash'),
  language: text('language').notNull().default('id'),
  /** When the second step of signing in was set up; null = a password alone. */
  secondStepAt: instant('second_step_at'),
  createdAt: instant('created_at').notNull().defaultNow(),
});

export const personContact = pgTable(
  'person_contact',
  {
    personId: id('person_id').references(() => person.id, { onDelete: 'cascade' }),
    kind: text('kind').notNull().$type<(typeof contactKinds)[number]>(),
    sealed: bytes('sealed').notNull(),
    blindIndex: text('blind_index').notNull(),
    /** Fingerprint of the index key that made it; empty = not told, so rotation makes it anew. */
    keyId: text('key_id').notNull().default(''),
    verifiedAt: instant('verified_at'),
  },
  table => [
    primaryKey({ columns: [table.personId, table.kind] }),
    uniqueIndex('person_contact_blind_index').on(table.blindIndex),
    check('person_contact_kind', oneOf('kind', contactKinds)),
  ],
);

export const membership = pgTable(
  'membership',
  {
    personId: id('person_id').references(() => person.id, { onDelete: 'cascade' }),
    pemda: text('pemda')
      .notNull()
      .references(() => pemda.id),
    role: text('role').notNull().$type<(typeof roles)[number]>(),
    rights: text('rights').notNull().$type<(typeof rights)[number]>().default('full'),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  table => [
    primaryKey({ columns: [table.personId, table.pemda, table.role] }),
    check('membership_role', oneOf('role', roles)),
    check('membership_rights', oneOf('rights', rights)),
  ],
);

/** The id is the SHA-256 of the cookie's token: a leaked table opens no session. */
export const loginSession = pgTable(
  'login_session',
  {
    id: text('id').primaryKey(),
    userId: id('person_id').references(() => person.id, { onDelete: 'cascade' }),
    expiresAt: instant('expires_at').notNull(),
    pemda: text('pemda')
      .notNull()
      .references(() => pemda.id),
    role: text('role').notNull().$type<(typeof roles)[number]>(),
    rights: text('rights').notNull().$type<(typeof rights)[number]>().default('full'),
    device: text('device').notNull().default(''),
    createdAt: instant('created_at').notNull().defaultNow(),
    seenAt: instant('seen_at').notNull().defaultNow(),
    /** When the second step was taken in this session. */
    provedAt: instant('proved_at'),
  },
  table => [index('login_session_person').on(table.userId)],
);

/** Failed sign-ins per account and device, both as digests. */
export const loginThrottle = pgTable('login_throttle', {
  key: text('key').primaryKey(),
  failures: integer('failures').notNull(),
  windowStartedAt: instant('window_started_at').notNull(),
});

export const passwordReset = pgTable(
  'password_reset',
  {
    /** SHA-256 of the token in the link. */
    tokenHash: text('token_hash').primaryKey(),
    personId: id('person_id').references(() => person.id, { onDelete: 'cascade' }),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  table => [index('password_reset_person').on(table.personId)],
);

/** The app on a person's phone that makes six-digit codes. */
export const personAuthenticator = pgTable('person_authenticator', {
  personId: id('person_id')
    .primaryKey()
    .references(() => person.id, { onDelete: 'cascade' }),
  sealedSecret: bytes('sealed_secret').notNull(),
  /** The last half minute whose code was used: a code opens once. */
  lastStep: integer('last_step').notNull(),
  confirmedAt: instant('confirmed_at').notNull(),
});

/** Codes on paper, for the day the phone is lost; each opens once. */
export const recoveryCode = pgTable(
  'recovery_code',
  {
    personId: id('person_id').references(() => person.id, { onDelete: 'cascade' }),
    codeHash: text('code_hash').notNull(),
    usedAt: instant('used_at'),
  },
  table => [primaryKey({ columns: [table.personId, table.codeHash] })],
);

/** A code sent to a phone or an address. A row without a person belongs to a contact that nobody has. */
export const signInRequest = pgTable('sign_in_request', {
  /** SHA-256 of the token in the address of the page that asks for the code. */
  tokenHash: text('token_hash').primaryKey(),
  personId: uuid('person_id').references(() => person.id, { onDelete: 'cascade' }),
  contactIndex: text('contact_index').notNull(),
  contactKind: text('contact_kind').notNull().$type<(typeof contactKinds)[number]>(),
  codeHash: text('code_hash').notNull(),
  tries: integer('tries').notNull().default(0),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
});

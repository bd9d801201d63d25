import { check, index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
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
  createdAt: instant('created_at').notNull().defaultNow(),
});

export const personContact = pgTable(
  'person_contact',
  {
    personId: id('person_id').references(() => person.id, { onDelete: 'cascade' }),
    kind: text('kind').notNull().$type<(typeof contactKinds)[number]>(),
    sealed: bytes('sealed').notNull(),
    blindIndex: text('blind_index').notNull(),
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

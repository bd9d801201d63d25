import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import {
  type AssistanceEnd,
  assistanceEnds,
  type ConsentKind,
  consentKinds,
} from '~/registration/assistance/assistance.ts';
import { type InvitationWay, invitationWays } from '~/registration/assistance/claim-code.ts';
import { bytes, id, instant, oneOf, pemdaId } from '../../columns.ts';
import { registration, vendor } from '../registration.ts';

/** A field officer beside a vendor: from the first phone number until the vendor takes over or takes consent back. */
export const assistance = pgTable(
  'assistance',
  {
    pemdaId: pemdaId(),
    registrationId: id('registration_id'),
    officerId: id('officer_id'),
    /** The vendor's own phone, sealed with the vendor's key. */
    phoneSealed: bytes('phone_sealed').notNull(),
    startedAt: instant('started_at').notNull(),
    consentKind: text('consent_kind').$type<ConsentKind>(),
    consentedAt: instant('consented_at'),
    endedAt: instant('ended_at'),
    endedBecause: text('ended_because').$type<AssistanceEnd>(),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.registrationId] }),
    index('assistance_of_officer')
      .on(table.pemdaId, table.officerId, table.startedAt)
      .where(sql`ended_at is null`),
    check('assistance_consent_known', oneOf('consent_kind', consentKinds)),
    check('assistance_end_known', oneOf('ended_because', assistanceEnds)),
    check('assistance_end_whole', sql`(ended_at is null) = (ended_because is null)`),
    check('assistance_consent_whole', sql`(consented_at is null) = (consent_kind is null)`),
    foreignKey({
      columns: [table.pemdaId, table.registrationId],
      foreignColumns: [registration.pemdaId, registration.id],
    }),
  ],
);

/** A six-digit code on its way to the vendor's phone. Kept as a keyed digest: a million codes are soon tried. */
export const consentCode = pgTable(
  'consent_code',
  {
    pemdaId: pemdaId(),
    id: id(),
    registrationId: id('registration_id'),
    digest: text('digest').notNull(),
    tries: integer('tries').notNull().default(0),
    sentAt: instant('sent_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.id] }),
    index('consent_code_of').on(table.pemdaId, table.registrationId, table.sentAt),
    foreignKey({
      columns: [table.pemdaId, table.registrationId],
      foreignColumns: [assistance.pemdaId, assistance.registrationId],
    }),
  ],
);

/** What lets the owner of a business take over its record: one living code each, kept as a keyed digest. */
export const vendorClaim = pgTable(
  'vendor_claim',
  {
    pemdaId: pemdaId(),
    vendorId: id('vendor_id'),
    digest: text('digest').notNull(),
    way: text('way').notNull().$type<InvitationWay>(),
    invitedAt: instant('invited_at').notNull(),
    invitedBy: id('invited_by'),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
    /** Somebody said that this business is not theirs, or wants no part in it: nobody writes there again. */
    declinedAt: instant('declined_at'),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.vendorId] }),
    uniqueIndex('vendor_claim_digest').on(table.pemdaId, table.digest),
    check('vendor_claim_way_known', oneOf('way', invitationWays)),
    foreignKey({ columns: [table.pemdaId, table.vendorId], foreignColumns: [vendor.pemdaId, vendor.id] }),
  ],
);

import { date, foreignKey, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { id, instant, pemdaId } from '../../columns.ts';
import { vendor } from '../registration.ts';

/** A deadline of which a vendor has been told: once for each requirement and day. */
export const requirementNotice = pgTable(
  'requirement_notice',
  {
    pemdaId: pemdaId(),
    vendorId: id('vendor_id'),
    /** Id of the requirement in content/registration/requirements.json; it may be gone from there later. */
    requirement: text('requirement').notNull(),
    dueOn: date('due_on', { mode: 'string' }).notNull(),
    toldAt: instant('told_at').notNull(),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.vendorId, table.requirement, table.dueOn] }),
    foreignKey({ columns: [table.pemdaId, table.vendorId], foreignColumns: [vendor.pemdaId, vendor.id] }),
  ],
);

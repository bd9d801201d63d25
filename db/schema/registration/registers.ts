import { check, foreignKey, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { type Question, questions } from '~/registration/answers/questions.ts';
import {
  type CheckState,
  checkStates,
  type Register,
  registers,
} from '~/registration/registers/registers.ts';
import { bytes, id, instant, oneOf, pemdaId } from '../../columns.ts';
import { vendor } from '../registration.ts';

/** Where each answer of a vendor stood when a register was last asked; what the register wrote stays sealed. */
export const registerCheck = pgTable(
  'register_check',
  {
    pemdaId: pemdaId(),
    vendorId: id('vendor_id'),
    register: text('register').notNull().$type<Register>(),
    question: text('question').notNull().$type<Question>(),
    state: text('state').notNull().$type<CheckState>(),
    sealedTheirs: bytes('sealed_theirs'),
    checkedAt: instant('checked_at').notNull(),
    /** How often in a row it was asked in vain. */
    tries: integer('tries').notNull(),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.vendorId, table.register, table.question] }),
    index('register_check_down').on(table.pemdaId, table.state, table.checkedAt),
    check('register_check_register_known', oneOf('register', registers)),
    check('register_check_question_known', oneOf('question', questions)),
    check('register_check_state_known', oneOf('state', checkStates)),
    foreignKey({ columns: [table.pemdaId, table.vendorId], foreignColumns: [vendor.pemdaId, vendor.id] }),
  ],
);

import { sql } from 'drizzle-orm';
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { RUN_REASONS, type RunReason } from '~/catalog/findings/check-run.ts';
import type { AcceptedFinding, RankedFinding } from '~/catalog/quality/assess-listing.ts';
import { SEVERITIES, type Severity } from '~/catalog/quality/profile.ts';
import type { CheckStatus } from '~/catalog/quality/run-checks.ts';
import type { Grade } from '~/catalog/quality/score.ts';
import type { Surroundings } from '~/catalog/quality/surroundings.ts';
import {
  WAIVER_REASONS,
  WAIVER_ROLES,
  type WaiverReason,
  type WaiverRole,
} from '~/catalog/quality/waiver.ts';
import { id, instant, oneOf, pemdaId } from '../../columns.ts';
import { product } from './products.ts';

/** Outcome of the checks of one product, with the rule-set version and the hash of what was judged. */
export const qualityResult = pgTable(
  'quality_result',
  {
    pemdaId: pemdaId(),
    productId: id('product_id'),
    ruleSet: text('rule_set').notNull(),
    inputHash: text('input_hash').notNull(),
    score: integer('score'),
    grade: text('grade').$type<Grade>(),
    /** Channel id → may go out. */
    mayGoOut: jsonb('may_go_out').notNull().$type<Record<string, boolean>>(),
    findings: jsonb('findings').notNull().$type<RankedFinding[]>(),
    /** Channel id → codes of the findings that stop it there. */
    stops: jsonb('stops').notNull().default({}).$type<Record<string, string[]>>(),
    accepted: jsonb('accepted').notNull().default([]).$type<AcceptedFinding[]>(),
    statuses: jsonb('statuses').notNull().default({}).$type<Record<string, CheckStatus>>(),
    checkedAt: instant('checked_at').notNull(),
    /** The first day on which it may come out otherwise though nobody changed anything. */
    dueOn: date('due_on', { mode: 'string' }),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.productId] }),
    index('quality_result_due').on(table.pemdaId, table.dueOn),
    foreignKey({ columns: [table.pemdaId, table.productId], foreignColumns: [product.pemdaId, product.id] }),
  ],
);

/** The open findings one by one, so that every check is a list that can be filtered; replaced whenever a product is checked. */
export const qualityFinding = pgTable(
  'quality_finding',
  {
    pemdaId: pemdaId(),
    productId: id('product_id'),
    check: text('check_id').notNull(),
    code: text('code').notNull(),
    severity: text('severity').notNull().$type<Severity>(),
    /** Points that mending it brings. */
    gain: numeric('gain', { mode: 'number' }).notNull(),
    /** Since when it has been open without a break. */
    since: instant('since').notNull(),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.productId, table.check, table.code] }),
    index('quality_finding_code').on(table.pemdaId, table.check, table.code),
    foreignKey({ columns: [table.pemdaId, table.productId], foreignColumns: [product.pemdaId, product.id] }),
    check('quality_finding_severity', oneOf('severity', SEVERITIES)),
  ],
);

/** What stands around a product in the catalogue, as last searched: a re-score reads it instead of searching. */
export const productSurroundings = pgTable(
  'product_surroundings',
  {
    pemdaId: pemdaId(),
    productId: id('product_id'),
    around: jsonb('around').notNull().$type<Surroundings>(),
    searchedAt: instant('searched_at').notNull(),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.productId] }),
    foreignKey({ columns: [table.pemdaId, table.productId], foreignColumns: [product.pemdaId, product.id] }),
  ],
);

/** Quality of one category in one district on one day: what the curve over time is drawn from. */
export const qualityDay = pgTable(
  'quality_day',
  {
    pemdaId: pemdaId(),
    on: date('day', { mode: 'string' }).notNull(),
    category: text('category').notNull(),
    /** Kemendagri code of the kecamatan, or "" where it is not known. */
    district: text('district').notNull(),
    products: integer('products').notNull(),
    mayGoOut: integer('may_go_out').notNull(),
    scoreSum: integer('score_sum').notNull(),
    /** How many products have it, by check id. */
    findings: jsonb('findings').notNull().$type<Record<string, number>>(),
  },
  table => [primaryKey({ columns: [table.pemdaId, table.on, table.category, table.district] })],
);

/** One run over products that are to be judged anew: where it stands, so that one that was cut off goes on from there. */
export const checkRun = pgTable(
  'check_run',
  {
    pemdaId: pemdaId(),
    id: id(),
    why: text('why').notNull().$type<RunReason>(),
    /** The rules under which it judges. */
    ruleSet: text('rule_set').notNull(),
    /** Products to judge as counted at its beginning, and those that are done. */
    total: integer('total').notNull(),
    done: integer('done').notNull().default(0),
    /** The last product that is done: they are taken in the order of their ids. */
    after: uuid('after_product'),
    startedAt: instant('started_at').notNull(),
    finishedAt: instant('finished_at'),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.id] }),
    uniqueIndex('check_run_open').on(table.pemdaId, table.why).where(sql`finished_at is null`),
    check('check_run_why', oneOf('why', RUN_REASONS)),
  ],
);

/** A finding accepted with a reason: it counts no more until the day named. */
export const findingWaiver = pgTable(
  'finding_waiver',
  {
    pemdaId: pemdaId(),
    productId: id('product_id'),
    check: text('check_id').notNull(),
    code: text('code').notNull(),
    acceptedBy: text('accepted_by').notNull(),
    /** As what: the owner keeps it, or the office lets it pass. */
    acceptedAs: text('accepted_as').notNull().default('owner').$type<WaiverRole>(),
    /** SHA-256 of each evidence that was accepted: another one is another matter. Null = whatever it is. */
    evidence: jsonb('evidence').$type<string[]>(),
    reason: text('reason').notNull().$type<WaiverReason>(),
    untilOn: date('until_on', { mode: 'string' }).notNull(),
    acceptedAt: instant('accepted_at').notNull(),
  },
  table => [
    primaryKey({ columns: [table.pemdaId, table.productId, table.check, table.code] }),
    foreignKey({ columns: [table.pemdaId, table.productId], foreignColumns: [product.pemdaId, product.id] }),
    check('finding_waiver_reason', oneOf('reason', WAIVER_REASONS)),
    check('finding_waiver_role', oneOf('accepted_as', WAIVER_ROLES)),
  ],
);

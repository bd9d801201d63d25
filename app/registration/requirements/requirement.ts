import { z } from 'zod';
import { isCalendarDay } from '~/reference/calendar-day.ts';
import { businessForms, questions, taxableAnswers } from '~/registration/answers/questions.ts';
import { documentKinds } from '~/registration/documents/document-kinds.ts';
import { capabilities, channelKinds, sources, steps } from './capability.ts';

const day = z.string().refine(isCalendarDay, 'not a calendar day');
const oneOrMore = <T extends readonly [string, ...string[]]>(values: T) => z.array(z.enum(values)).min(1);

/** All that are named must hold; an answer not given yet holds for none. */
const conditions = z
  .object({
    businessForm: oneOrMore(businessForms).optional(),
    taxable: oneOrMore(taxableAnswers).optional(),
    channel: oneOrMore(channelKinds).optional(),
    /** Kinds of goods (app/catalog/category.ts): one piece of such goods is enough. */
    goods: z.array(z.string().min(1)).min(1).optional(),
    /** Goods that carry one of these permits themselves do not count. */
    withoutPermit: z.array(z.string().min(1)).min(1).optional(),
  })
  .strict();
export type Conditions = z.infer<typeof conditions>;

const deadline = z.discriminatedUnion('rule', [
  z.object({ rule: z.literal('at-submission') }).strict(),
  z.object({ rule: z.literal('after-acceptance'), days: z.number().int().positive() }).strict(),
  z.object({ rule: z.literal('before-capability') }).strict(),
]);
export type Deadline = z.infer<typeof deadline>;

const common = {
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  for: oneOrMore(capabilities),
  /** First day on which it is asked; the last one where it has one. */
  validFrom: day,
  validTo: day.optional(),
  /** Days that are left to whoever was accepted before it was asked. */
  graceDays: z.number().int().nonnegative(),
  deadline,
  when: conditions.default({}),
  source: z.enum(sources),
};

const requirement = z.discriminatedUnion('kind', [
  z.object({ ...common, kind: z.literal('question'), question: z.enum(questions) }).strict(),
  z.object({ ...common, kind: z.literal('document'), document: z.enum(documentKinds) }).strict(),
  z.object({ ...common, kind: z.literal('step'), step: z.enum(steps) }).strict(),
]);
export type Requirement = z.infer<typeof requirement>;

const content = z
  .object({
    /** Days before a deadline on which vendors are told. */
    tellDaysBefore: z.number().int().positive(),
    /** Days before its last day from which a paper is asked for again. */
    renewDaysBefore: z.number().int().positive(),
    requirements: z.array(requirement).min(1),
  })
  .strict();
export type RequirementRules = z.infer<typeof content>;

/** What makes a requirement senseless although each of its fields is right. */
export function findContradictions(item: Requirement): string[] {
  const found: string[] = [];
  const asked = (capability: Requirement['for'][number]) => item.for.includes(capability);
  if (item.validTo !== undefined && item.validTo < item.validFrom) found.push('ends before it begins');
  if ((item.when.channel || item.when.goods) && item.for.some(one => one !== 'publish'))
    found.push('only publishing has a channel and goods');
  if (item.when.withoutPermit && !item.when.goods) found.push('a permit belongs to goods');
  if (item.deadline.rule === 'at-submission' && !asked('submission'))
    found.push('due at submission, but not for it');
  if (item.deadline.rule !== 'at-submission' && asked('submission'))
    found.push('for the submission, but due later');
  if (item.kind === 'question' && Object.hasOwn(item.when, item.question))
    found.push('asked only once it is answered');
  if (item.kind === 'step' && item.step === 'accepted' && asked('submission'))
    found.push('accepted before it is sent');
  if (asked('learn')) found.push('learning needs nothing');
  return found;
}

/** Reads the rules from content. Throws on a wrong shape, a name given twice, or a requirement that contradicts itself. */
export function readRequirements(file: unknown): RequirementRules {
  const rules = content.parse(file);
  const wrong = rules.requirements.flatMap(item =>
    findContradictions(item).map(what => `${item.id}: ${what}`),
  );
  const names = rules.requirements.map(item => item.id);
  const twice = names.filter((name, at) => names.indexOf(name) !== at);
  wrong.push(...twice.map(name => `${name}: named twice`));
  if (wrong.length > 0) throw new Error(wrong.join('; '));
  return rules;
}

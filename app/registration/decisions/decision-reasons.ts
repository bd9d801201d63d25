import { z } from 'zod';
import { type Question, questions } from '~/registration/answers/questions.ts';
import { type DocumentKind, documentKinds } from '~/registration/documents/document-kinds.ts';
import { type Outcome, outcomes } from '~/registration/registration-status.ts';

/** What a reason is about: the one answer or the one paper that has to change. */
export type ReasonField =
  | { question: Question; document?: undefined }
  | { document: DocumentKind; question?: undefined };

/** One coded reason of content/registration/reasons.json. Its words: `decisions.reason.<code>`, `….do`, `….example`. */
export interface DecisionReason {
  code: string;
  /** The decisions that it can give the ground for. */
  outcomes: Outcome[];
  field: ReasonField;
}

/** A reason as stored with a decision: at its question or document, as that was when it was decided. */
export type StoredReason = Pick<DecisionReason, 'code' | 'field'>;

const field = z.union([
  z.strictObject({ question: z.enum(questions) }),
  z.strictObject({ document: z.enum(documentKinds) }),
]);

const shape = z
  .array(
    z.strictObject({
      code: z.string().regex(/^[a-z][a-z-]*[a-z]$/),
      outcomes: z.array(z.enum(outcomes)).min(1),
      field,
    }),
  )
  .min(1);

/** Reads the reasons from content. Throws where one is malformed, stands twice or names an unknown field. */
export function readDecisionReasons(content: unknown): DecisionReason[] {
  const reasons = shape.parse(content);
  const codes = new Set(reasons.map(reason => reason.code));
  if (codes.size !== reasons.length) throw new Error('a reason stands twice');
  return reasons;
}

/** Name of what a reason is about, unique over questions and documents: `nik`, `document.ktp`. */
export function fieldKey({ question, document }: ReasonField): string {
  return question ?? `document.${document}`;
}

/** Reasons that can give the ground for an outcome, by what they are about; questions first, each in their own order. */
export function groupReasons(
  reasons: readonly DecisionReason[],
  outcome?: Outcome,
): { field: ReasonField; reasons: DecisionReason[] }[] {
  const order = [...questions, ...documentKinds.map(kind => `document.${kind}`)];
  const groups = new Map<string, { field: ReasonField; reasons: DecisionReason[] }>();
  for (const reason of reasons) {
    if (outcome && !reason.outcomes.includes(outcome)) continue;
    const key = fieldKey(reason.field);
    const group = groups.get(key) ?? { field: reason.field, reasons: [] };
    group.reasons.push(reason);
    groups.set(key, group);
  }
  return [...groups].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)).map(([, group]) => group);
}

/** The reasons of these codes as they are stored; null when one is unknown or does not serve this outcome. */
export function storeReasons(
  reasons: readonly DecisionReason[],
  outcome: Outcome,
  codes: readonly string[],
): StoredReason[] | null {
  const found = [...new Set(codes)].map(code =>
    reasons.find(reason => reason.code === code && reason.outcomes.includes(outcome)),
  );
  if (found.some(reason => reason === undefined)) return null;
  return found.flatMap(reason => (reason ? [{ code: reason.code, field: reason.field }] : []));
}

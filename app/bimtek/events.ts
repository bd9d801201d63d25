import { z } from 'zod';
import { defineEvents } from '~/audit/events.ts';

/** Subject of a reading: the person. Subject of an attempt: the attempt. Never an answer, only what it was worth. */
export const bimtekEvents = defineEvents('bimtek', {
  /** Subject: the attempt, whose answers came from a phone that had no signal. */
  'answers-arrived': z.object({ personId: z.uuid(), by: z.enum(['phone', 'code']) }),
  'lesson-read': z.object({ course: z.string(), lesson: z.string() }),
  'quiz-submitted': z.object({
    personId: z.uuid(),
    course: z.string(),
    number: z.number().int().positive(),
    percent: z.number().int().min(0).max(100),
    passed: z.boolean(),
  }),
  /** Subject: the repair. `rule`: `lesson:<id>` or `quiz`. */
  'completion-repaired': z.object({
    personId: z.uuid(),
    course: z.string(),
    rule: z.string(),
    reason: z.string(),
  }),
  'repair-undone': z.object({ personId: z.uuid(), course: z.string(), rule: z.string() }),
  /** Subject: the answer. `step`: how many gaps it has now passed; null = through all of them. */
  'review-answered': z.object({
    personId: z.uuid(),
    course: z.string(),
    question: z.string(),
    right: z.boolean(),
    step: z.number().int().nonnegative().nullable(),
  }),
  /** Subject: the person, who was told of this many questions. */
  'review-told': z.object({ questions: z.number().int().positive() }),
  /** Subject: the mailing. */
  'lesson-sent': z.object({
    course: z.string(),
    lesson: z.string(),
    group: z.string(),
    links: z.number().int().positive(),
  }),
  'lesson-links-revoked': z.object({ links: z.number().int().positive() }),
  /** Subject: the link, opened for the first time by whoever has it. */
  'lesson-link-opened': z.object({ kind: z.string() }),
  /** Subject: the session. People of a meeting service's file, and how many of them sit on a known seat. */
  'meeting-imported': z.object({
    service: z.string(),
    people: z.number().int().nonnegative(),
    matched: z.number().int().nonnegative(),
  }),
  'live-question-opened': z.object({ question: z.uuid(), course: z.string(), key: z.string() }),
  'live-question-closed': z.object({ question: z.uuid() }),
  /** Subject: the question. Never the answer. */
  'live-question-answered': z.object({ personId: z.uuid() }),
  'paper-list-printed': z.object({ list: z.uuid(), rows: z.number().int().positive() }),
  'meeting-person-assigned': z.object({ person: z.uuid(), seats: z.array(z.uuid()) }),
  /** Subject: the session. How many marks of which source one send brought. */
  'marks-recorded': z.object({ source: z.string(), marks: z.number().int().positive() }),
  /** Subject: the mark of attendance. */
  'mark-taken-back': z.object({ sessionId: z.uuid(), reason: z.string() }),
  /** Subject: the session. */
  'session-drafted': z.object({ form: z.string(), audience: z.string() }),
  'session-moved': z.object({ from: z.string(), to: z.string() }),
  'session-changed': z.object({ revision: z.number().int().nonnegative(), moved: z.boolean() }),
  'session-materials-told': z.object({ told: z.number().int().nonnegative() }),
  'session-reminded': z.object({ before: z.string(), told: z.number().int().positive() }),
  /** Subject: the seat. */
  'seat-taken': z.object({ sessionId: z.uuid(), pool: z.string(), state: z.string() }),
  'seat-moved': z.object({ sessionId: z.uuid(), from: z.string(), to: z.string() }),
  'guest-added': z.object({ sessionId: z.uuid(), pool: z.string() }),
  /** Subject: the seat that the answers are from; the answers themselves stand apart from it. */
  'feedback-given': z.object({ sessionId: z.uuid() }),
  /** Subject: the material. */
  'material-added': z.object({ sessionId: z.uuid(), phase: z.string() }),
  'material-removed': z.object({ sessionId: z.uuid() }),
  /** Subject: the address of the calendar. */
  'calendar-opened': z.object({}),
  'calendar-closed': z.object({}),
  /** Subject: the certificate. */
  'certificate-issued': z.object({ ground: z.string(), of: z.string(), tte: z.string() }),
  'certificate-signed': z.object({}),
  'certificate-revoked': z.object({ reason: z.string() }),
  /** Subject: the session. */
  'certificates-asked': z.object({ batchId: z.uuid(), total: z.number().int().positive() }),
  /** Subject: the pemda. */
  'certificate-setting-changed': z.object({ asksTte: z.boolean() }),
  /** Subject: the new key. Names of the keys are short and public. */
  'issuer-key-rotated': z.object({ key: z.string(), retired: z.string().nullable() }),
});

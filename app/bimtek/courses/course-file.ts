import { z } from 'zod';

/** Languages every course is written in; the first is the source. */
export const courseLanguages = ['id', 'en'] as const;
export type CourseLanguage = (typeof courseLanguages)[number];

/** Stable names: they stand in URLs and in stored progress, so they never change once published. */
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slug-invalid');
const day = z.iso.date('day-invalid');
const words = z.strictObject({ id: z.string().min(1), en: z.string().min(1) });

const legalBasis = z
  .strictObject({
    /** Short name people use: "PP 7/2021". */
    regulation: z.string().min(1),
    about: words,
    validFrom: day,
    /** Last day on which the lesson was checked to hold; after it the lesson carries a warning. */
    validTo: day,
  })
  .refine(basis => basis.validFrom <= basis.validTo, 'validity-reversed');
export type LegalBasis = z.infer<typeof legalBasis>;

const competency = z.strictObject({
  id: slug,
  title: words,
  /** Listing checks (app/catalog/quality) that somebody with this competency passes. */
  checks: z.array(z.string().regex(/^[A-Z]\d{2}-[a-z0-9-]+$/, 'check-invalid')),
  /** Registration requirements (content/registration/requirements.json) that it helps to meet. */
  requirements: z.array(slug).default([]),
  /** Lessons that teach it. */
  lessons: z.array(slug).min(1),
  /** Mastered with this many right among the last `of` answers (training.md §4: m of n, e.g. 4 of 5). */
  mastery: z
    .strictObject({ right: z.number().int().min(1), of: z.number().int().min(1) })
    .refine(({ right, of }) => right <= of, 'mastery-impossible')
    .default({ right: 4, of: 5 }),
});
export type Competency = z.infer<typeof competency>;

/** content/bimtek/<course>/course.yml */
export const courseFile = z.strictObject({
  id: slug,
  version: z.number().int().positive(),
  audience: z.enum(['vendor', 'opd']),
  title: words,
  summary: words,
  quizMinutes: z.number().int().positive(),
  passMark: z.number().int().min(1).max(100),
  /** Hours on the certificate of the course, in jam pelajaran. */
  jp: z.number().int().positive(),
  /** Place in the list of courses: the vendor's road from the first papers to the first payment. */
  order: z.number().int().positive(),
  legalBasis: z.array(legalBasis).min(1),
  competencies: z.array(competency).min(1),
});
export type CourseFile = z.infer<typeof courseFile>;

/** Front matter of `NN-<slug>.<language>.md`. */
export const lessonFront = z.strictObject({
  title: z.string().min(1),
  minutes: z.number().int().positive().max(15),
});
export type LessonFront = z.infer<typeof lessonFront>;

import type { Course } from '~/bimtek/courses/course.ts';

const text = (title: string, kilobytes: number) => ({ title, html: `<p>${title}</p>`, kilobytes });

/** A small made-up course of two lessons. */
export const aCourse: Course = {
  id: 'contoh',
  version: 1,
  audience: 'vendor',
  title: { id: 'Contoh', en: 'Example' },
  summary: { id: 'Ringkas', en: 'Short' },
  quizMinutes: 5,
  passMark: 80,
  jp: 1,
  order: 1,
  legalBasis: [
    {
      regulation: 'PMK 131/2024',
      about: { id: 'PPN', en: 'VAT' },
      validFrom: '2025-01-01',
      validTo: '2026-12-31',
    },
  ],
  competencies: [
    {
      id: 'foto',
      title: { id: 'Foto', en: 'Photo' },
      checks: ['F01-tanpa-foto'],
      requirements: [],
      lessons: ['foto'],
      mastery: { right: 4, of: 5 },
    },
  ],
  lessons: [
    { id: 'foto', number: 1, minutes: 4, text: { id: text('Foto', 12), en: text('Photo', 10) } },
    { id: 'harga', number: 2, minutes: 3, text: { id: text('Harga', 11), en: text('Price', 11) } },
  ],
  quiz: { id: { questions: [], version: 'a' }, en: { questions: [], version: 'b' } },
};

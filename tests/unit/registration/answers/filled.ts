import pages from '#content/registration/pages.json';
import { findArea } from '#db/reference/find-area.ts';
import { findKbli } from '#db/reference/find-kbli.ts';
import { readQuestionPages } from '~/registration/answers/question-pages.ts';
import type { Answers, Question } from '~/registration/answers/questions.ts';
import type { World } from '~/registration/answers/read-answer.ts';

export const questionPages = readQuestionPages(pages);

export const world: World = { today: '2026-11-21', pemda: '33.25', findArea, findKbli };

/** A registration with every answer in its normal form. */
export const filled: Record<Question, string> = {
  ownerName: 'Siti Aminah',
  nik: '3325085708900001',
  ownerGender: 'female',
  phone: '+6281234567890',
  businessName: 'Keripik Renyah',
  businessForm: 'perorangan',
  nib: '9120405123456',
  kbliCode: '10794',
  kbliEdition: '2020',
  npwp: '3325085708900001',
  taxable: 'no',
  capitalRupiah: '15000000',
  district: '33.25.08',
  village: 'Limpung',
  street: 'Jl. Raya No. 3, RT 02/RW 01',
  bankCode: '113',
  bankAccount: '3012345678',
  bankHolder: 'Siti Aminah',
};

export function without(...gone: Question[]): Answers {
  return Object.fromEntries(
    Object.entries(filled).filter(([question]) => !gone.includes(question as Question)),
  );
}

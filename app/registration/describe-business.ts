import type { CalendarDay } from '~/reference/calendar-day.ts';
import { type CompanySize, companySize, sizeRuleOn } from '~/reference/company-size.ts';
import type { BusinessForm, FirstQuestion, Gender, Taxable } from './answers/questions.ts';

/** What the rest of the portal knows of a vendor: no personal number among it. */
export interface Business {
  name: string;
  businessForm: BusinessForm;
  nib: string;
  kbliCode: string;
  sizeClass: CompanySize;
  ownerGender: Gender;
  district: string;
  taxable: Taxable;
}

/** Size by capital at registration, under the rule in force on that day (PP 7/2021 Pasal 35). */
export function describeBusiness(answers: Record<FirstQuestion, string>, today: CalendarDay): Business {
  const rule = sizeRuleOn(today);
  if (!rule) throw new Error(`no size rule in force on ${today}`);
  return {
    name: answers.businessName,
    businessForm: answers.businessForm as BusinessForm,
    nib: answers.nib,
    kbliCode: answers.kbliCode,
    sizeClass: companySize(Number(answers.capitalRupiah), 'capital', rule),
    ownerGender: answers.ownerGender as Gender,
    district: answers.district,
    taxable: answers.taxable as Taxable,
  };
}

import type { FirstQuestion } from '~/registration/answers/questions.ts';
import type { StoryVendor } from '../story.ts';

/** What the owner answered to each question of the registration, in its normal form. */
export function answersOf(vendor: StoryVendor): Record<FirstQuestion, string> {
  return {
    ownerName: vendor.owner,
    nik: vendor.nik,
    ownerGender: vendor.gender === 'f' ? 'female' : 'male',
    phone: vendor.phone,
    businessName: vendor.name,
    businessForm: vendor.form,
    nib: vendor.nib,
    kbliCode: vendor.kbli,
    kbliEdition: '2020',
    npwp: vendor.npwp,
    taxable: vendor.taxable ? 'yes' : 'no',
    capitalRupiah: String(vendor.capitalRupiah),
    district: vendor.district,
    village: vendor.village,
    street: vendor.street,
  };
}

import { useWords } from '~/i18n/use-words.ts';
import type { KbliEntry } from '~/reference/kbli.ts';
import type { Area } from '~/reference/wilayah.ts';
import { Choice } from '~/ui/choice/choice.tsx';
import { MoneyField } from '~/ui/money-field/money-field.tsx';
import { SelectField } from '~/ui/select-field/select-field.tsx';
import { TextField, type TextFieldProps } from '~/ui/text-field/text-field.tsx';
import { banks, otherBank } from './banks.ts';
import { businessForms, genders, type Question, taxableAnswers } from './questions.ts';

/** What some questions offer to choose from. */
export interface Offers {
  districts: readonly Area[];
  villages: readonly string[];
  fields: readonly KbliEntry[];
}

const choices: Partial<Record<Question, readonly string[]>> = {
  ownerGender: genders,
  businessForm: businessForms,
  kbliEdition: ['2020', '2025'],
  taxable: taxableAnswers,
};

const number: Partial<TextFieldProps> = { inputMode: 'numeric', autoComplete: 'off' };
const figures: Partial<TextFieldProps> = { ...number, figures: true };

const looks: Partial<Record<Question, Partial<TextFieldProps>>> = {
  ownerName: { autoComplete: 'name', autoCapitalize: 'words' },
  nik: number,
  phone: { type: 'tel', figures: true, autoComplete: 'tel' },
  businessName: { autoComplete: 'organization', autoCapitalize: 'words' },
  nib: figures,
  kbliCode: { ...figures, short: true, list: 'kbli-codes' },
  npwp: number,
  village: { autoComplete: 'off', list: 'villages', autoCapitalize: 'words' },
  street: { autoComplete: 'street-address' },
  bankAccount: figures,
  bankHolder: { autoComplete: 'off', autoCapitalize: 'words' },
};

/** One question as a field; the only one of its page carries the page's heading. */
export function QuestionField({
  question,
  heading,
  error,
  offers,
}: {
  question: Question;
  heading: boolean;
  /** What the office wants changed, in words, until something newer is wrong. */
  error?: string;
  offers: Offers;
}) {
  const t = useWords();
  const field = {
    name: question,
    label: t(`registration.field.${question}.label`),
    hint: t(`registration.field.${question}.hint`),
    heading,
    error,
  };
  const options = choices[question]?.map(value => ({
    value,
    text: t(`registration.option.${question}.${value}`),
  }));
  if (options) return <Choice {...field} options={options} />;
  if (question === 'capitalRupiah') return <MoneyField {...field} />;
  if (question === 'district') {
    const districts = offers.districts.map(({ code, name }) => ({ value: code, text: name }));
    return <SelectField {...field} options={districts} empty={t('registration.choose')} />;
  }
  if (question === 'bankCode') {
    const known = banks.map(({ code, name }) => ({ value: code, text: name }));
    const other = { value: otherBank, text: t(`registration.option.bankCode.${otherBank}`) };
    return <SelectField {...field} options={[...known, other]} empty={t('registration.choose')} />;
  }
  return (
    <>
      <TextField {...field} {...looks[question]} spellCheck={false} />
      {question === 'kbliCode' ? (
        <datalist id="kbli-codes">
          {offers.fields.map(({ code, title }) => (
            <option key={code} value={code} label={title} />
          ))}
        </datalist>
      ) : null}
      {question === 'village' ? (
        <datalist id="villages">
          {offers.villages.map(name => (
            <option key={name} value={name} />
          ))}
        </datalist>
      ) : null}
    </>
  );
}

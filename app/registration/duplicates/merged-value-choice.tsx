import { useWords } from '~/i18n/use-words.ts';
import { Choice } from '~/ui/choice/choice.tsx';
import type { MergedField, MergedValues } from './merge-values.ts';
import { valueFieldName } from './settlement-forms.ts';

interface MergedValueChoiceProps {
  field: MergedField;
  sides: readonly { vendorId: string; name: string; values: MergedValues }[];
}

/** Where the words of a value that is a choice stand; the others are shown as they are. */
const options: Partial<Record<MergedField, string>> = {
  businessForm: 'registration.option.businessForm',
  ownerGender: 'registration.option.ownerGender',
  taxable: 'registration.option.taxable',
  sizeClass: 'registration.aside.size',
};

/** One value in which the two records differ: whose is right. */
export function MergedValueChoice({ field, sides }: MergedValueChoiceProps) {
  const t = useWords();
  const words = options[field];
  const say = (value: string | null) => {
    if (!value) return t('duplicates.merge.empty');
    return words ? t(`${words}.${value}`) : value;
  };
  return (
    <Choice
      name={valueFieldName(field)}
      label={t(`duplicates.value.${field}`)}
      options={sides.map(({ vendorId, name, values }) => ({
        value: vendorId,
        text:
          field === 'name'
            ? say(values.name)
            : t('duplicates.merge.value-of', { value: say(values[field]), name }),
      }))}
    />
  );
}

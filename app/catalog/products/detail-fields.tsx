import { useWords } from '~/i18n/use-words.ts';
import { Choice } from '~/ui/choice/choice.tsx';
import { NumberField } from '~/ui/number-field/number-field.tsx';
import { SelectField } from '~/ui/select-field/select-field.tsx';
import { TextField } from '~/ui/text-field/text-field.tsx';
import type { AttributeField } from './attribute-fields.ts';
import { AttributeInputs } from './attribute-inputs.tsx';
import type { CategoryOption } from './basic-fields.tsx';
import { PRODUCT_ORIGINS } from './offer.ts';
import { useFieldWords } from './use-field-words.ts';

interface DetailFieldsProps {
  asked: readonly AttributeField[];
  categories: readonly CategoryOption[];
}

/** What the category asks for, and what government buyers sort by. */
export function DetailFields({ asked, categories }: DetailFieldsProps) {
  const t = useWords();
  const words = useFieldWords();
  return (
    <>
      <AttributeInputs fields={asked} />
      <TextField {...words('brand')} maxLength={100} autoComplete="off" />
      <TextField {...words('shelfLifeDays')} short inputMode="numeric" after={t('catalog.field.days')} />
      <Choice
        {...words('origin')}
        options={['', ...PRODUCT_ORIGINS].map(value => ({
          value,
          text: t(`catalog.origin.${value || 'unsaid'}`),
        }))}
      />
      <NumberField {...words('tkdnPercent')} unit="%" maxLength={8} />
      <SelectField
        {...words('alsoCategory')}
        options={categories}
        empty={t('catalog.field.alsoCategory.none')}
      />
      <TextField {...words('sku')} short maxLength={60} autoComplete="off" />
    </>
  );
}

import { useWords } from '~/i18n/use-words.ts';
import { SelectField } from '~/ui/select-field/select-field.tsx';
import { TextField } from '~/ui/text-field/text-field.tsx';
import { TextArea } from '~/ui/textarea/textarea.tsx';
import type { AttributeField } from './attribute-fields.ts';
import { AttributeInputs } from './attribute-inputs.tsx';
import { useFieldWords } from './use-field-words.ts';

export interface CategoryOption {
  value: string;
  text: string;
}

export interface BasicFieldsProps {
  categories: readonly CategoryOption[];
  units: readonly string[];
  /** What the chosen category must have; known at once where script runs, after saving where not. */
  asked: readonly AttributeField[];
}

/** What every product has: title, category, how it is sold, what is in it, what it is. */
export function BasicFields({ categories, units, asked }: BasicFieldsProps) {
  const t = useWords();
  const words = useFieldWords();
  return (
    <>
      <TextField {...words('title')} maxLength={150} autoComplete="off" />
      <SelectField {...words('category')} options={categories} empty={t('catalog.field.category.empty')} />
      <AttributeInputs fields={asked} />
      <TextField {...words('unit')} list="units" short autoComplete="off" autoCapitalize="none" />
      <datalist id="units">
        {units.map(unit => (
          <option key={unit} value={unit} />
        ))}
      </datalist>
      <TextField {...words('netContent')} short autoComplete="off" />
      <TextArea {...words('description')} rows={6} maxLength={5000} />
    </>
  );
}

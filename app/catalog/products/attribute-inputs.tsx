import { useWords } from '~/i18n/use-words.ts';
import { NumberField } from '~/ui/number-field/number-field.tsx';
import { SelectField } from '~/ui/select-field/select-field.tsx';
import { TextField } from '~/ui/text-field/text-field.tsx';
import type { AttributeField } from './attribute-fields.ts';

/** What the chosen category asks for besides: one field each, said which of them must be there. */
export function AttributeInputs({ fields }: { fields: readonly AttributeField[] }) {
  const t = useWords();
  return fields.map(({ name, label, required, example, unit, kind, choices }) => {
    const need = t(required ? 'catalog.attribute.required' : 'catalog.attribute.advised');
    const hint = example ? `${need} ${t('catalog.attribute.example', { example })}` : need;
    const own = { name, label, hint };
    if (kind === 'choice')
      return <SelectField key={name} {...own} options={choices} empty={t('catalog.attribute.choose')} />;
    if (kind === 'number') return <NumberField key={name} {...own} unit={unit || undefined} maxLength={40} />;
    return <TextField key={name} {...own} maxLength={200} autoComplete="off" />;
  });
}

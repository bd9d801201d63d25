import type { SelectHTMLAttributes } from 'react';
import { Field, type FieldProps } from '../field/field.tsx';
import { useFormState } from '../field/form-state.ts';

export interface Option {
  value: string;
  text: string;
}

interface SelectFieldProps
  extends FieldProps,
    Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id' | 'name' | 'className'> {
  options: readonly Option[];
  /** An empty first choice, such as “Pilih kecamatan” or “Semua”. */
  empty?: string;
}

export function SelectField({
  name,
  label,
  hint,
  error,
  id,
  heading,
  options,
  empty,
  ...native
}: SelectFieldProps) {
  const known = useFormState(name).value;
  return (
    <Field {...{ name, label, hint, error, id, heading }}>
      {control => (
        <select defaultValue={known} {...native} {...control}>
          {empty === undefined ? null : <option value="">{empty}</option>}
          {options.map(option => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

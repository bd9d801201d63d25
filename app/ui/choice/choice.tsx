import type { ReactNode } from 'react';
import { FieldGroup, type FieldProps } from '../field/field.tsx';
import { useFormState } from '../field/form-state.ts';

export interface ChoiceOption {
  value: string;
  text: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
}

interface ChoiceProps extends FieldProps {
  options: readonly ChoiceOption[];
  /** Several answers allowed: checkboxes under one name. */
  many?: boolean;
  value?: string | readonly string[];
  required?: boolean;
}

/** One answer per row, the whole row is the target. The summary's link lands on the first answer. */
export function Choice({ options, many, value, required, ...field }: ChoiceProps) {
  const { name, id = name } = field;
  const known = useFormState(name).value;
  const chosen = new Set([value ?? known ?? []].flat());
  return (
    <FieldGroup {...field}>
      <div className="picks">
        {options.map((option, at) => (
          <label className="pick" key={option.value}>
            <input
              type={many ? 'checkbox' : 'radio'}
              id={at === 0 ? id : `${id}-${at + 1}`}
              name={name}
              value={option.value}
              defaultChecked={chosen.has(option.value)}
              disabled={option.disabled}
              required={required && !many}
            />
            <span>
              {option.text}
              {option.hint ? <small>{option.hint}</small> : null}
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

import type { TextareaHTMLAttributes } from 'react';
import { Field, type FieldProps } from '../field/field.tsx';
import { useFormState } from '../field/form-state.ts';

type Native = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id' | 'name' | 'className'>;

export function TextArea({ name, label, hint, error, id, heading, ...native }: FieldProps & Native) {
  const known = useFormState(name).value;
  return (
    <Field {...{ name, label, hint, error, id, heading }}>
      {control => <textarea rows={4} defaultValue={known} {...native} {...control} />}
    </Field>
  );
}

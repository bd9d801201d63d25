import type { InputHTMLAttributes, ReactNode } from 'react';
import { Field, type FieldProps } from '../field/field.tsx';

type Native = Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'name' | 'type' | 'className'>;

interface FileFieldProps extends FieldProps, Native {
  /** Photos only; a phone then offers its camera beside its album. */
  photo?: boolean;
  /** What is there already: a thumbnail or a file name. */
  current?: ReactNode;
}

export function FileField({
  name,
  label,
  hint,
  error,
  id,
  heading,
  photo,
  current,
  ...native
}: FileFieldProps) {
  return (
    <Field {...{ name, label, hint, error, id, heading }}>
      {control => (
        <>
          {current ? <div className="control">{current}</div> : null}
          <input accept={photo ? 'image/*' : undefined} {...native} {...control} type="file" />
        </>
      )}
    </Field>
  );
}

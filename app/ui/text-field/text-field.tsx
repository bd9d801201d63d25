import type { InputHTMLAttributes } from 'react';
import { classes } from '../classes.ts';
import { Field, type FieldProps } from '../field/field.tsx';
import { useFormState } from '../field/form-state.ts';

type Native = Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'name' | 'className'>;

export interface TextFieldProps extends FieldProps, Native {
  /** Large spaced digits for NIB, NIK and codes. */
  figures?: boolean;
  /** About twelve characters wide. */
  short?: boolean;
  /** Text before or after the input, such as a currency or a unit. */
  before?: string;
  after?: string;
}

export function TextField(props: TextFieldProps) {
  const { name, label, hint, error, id, heading, figures, short, before, after, ...native } = props;
  const known = useFormState(name).value;
  return (
    <Field {...{ name, label, hint, error, id, heading }}>
      {control => {
        const input = (
          <input
            defaultValue={native.value === undefined ? (known as string | undefined) : undefined}
            {...native}
            {...control}
            className={classes(figures && 'figures', short && 'short') || undefined}
          />
        );
        if (!before && !after) return input;
        return (
          <div className="control">
            {before ? <span>{before}</span> : null}
            {input}
            {after ? <span>{after}</span> : null}
          </div>
        );
      }}
    </Field>
  );
}

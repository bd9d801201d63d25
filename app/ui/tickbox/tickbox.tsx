import type { ReactNode } from 'react';
import { WrongLine } from '../field/field.tsx';
import { useFormState } from '../field/form-state.ts';

interface TickboxProps {
  name: string;
  children: ReactNode;
  hint?: ReactNode;
  error?: string;
  value?: string;
  checked?: boolean;
  required?: boolean;
}

/** A single statement to agree with. Sends `value` (default `yes`) or nothing. */
export function Tickbox({ name, children, hint, value = 'yes', checked, required, ...rest }: TickboxProps) {
  const known = useFormState(name);
  const error = rest.error ?? known.error;
  return (
    <div className="field">
      {error ? <WrongLine id={`${name}-error`}>{error}</WrongLine> : null}
      <label className="pick">
        <input
          type="checkbox"
          id={name}
          name={name}
          value={value}
          required={required}
          defaultChecked={checked ?? known.value === value}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${name}-error` : undefined}
        />
        <span>
          {children}
          {hint ? <small>{hint}</small> : null}
        </span>
      </label>
    </div>
  );
}

/** A bare checkbox with a full touch target, for table rows. */
export function Tick({
  name,
  value,
  label,
  checked,
}: {
  name: string;
  value: string;
  label: string;
  checked?: boolean;
}) {
  return (
    <label className="tick">
      <input type="checkbox" name={name} value={value} defaultChecked={checked} aria-label={label} />
    </label>
  );
}

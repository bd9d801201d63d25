import type { ReactNode } from 'react';
import { useWords } from '~/i18n/use-words.ts';
import { Icon } from '../icon/icon.tsx';
import { useFormState } from './form-state.ts';

/** What every field takes. `error` and the value default to what the surrounding Form knows. */
export interface FieldProps {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  /** Defaults to the name; the error summary links to it. */
  id?: string;
  /** The question is the page's h1: one question per page. */
  heading?: boolean;
}

export interface ControlProps {
  id: string;
  name: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
}

export function WrongLine({ id, children }: { id: string; children: ReactNode }) {
  const t = useWords();
  return (
    <p className="wrong" id={id}>
      <Icon name="warn" />
      <span>
        <span className="unseen">{t('ui.error')} </span>
        {children}
      </span>
    </p>
  );
}

const describe = (id: string, hint: unknown, error: unknown, remark: unknown) =>
  [hint && `${id}-hint`, error && `${id}-error`, remark && `${id}-remark`].filter(Boolean).join(' ');

/** Label, hint, error above the control, what could be better below it, and their links by id. */
export function Field(props: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const { name, label, hint, heading, children, id = name } = props;
  const known = useFormState(name);
  const error = props.error ?? known.error;
  const described = describe(id, hint, error, known.remark);
  const words = <label htmlFor={id}>{label}</label>;
  return (
    <div className="field">
      {heading ? <h1>{words}</h1> : words}
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? <WrongLine id={`${id}-error`}>{error}</WrongLine> : null}
      {children({
        id,
        name,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {known.remark ? (
        <div className="hint" id={`${id}-remark`}>
          {known.remark}
        </div>
      ) : null}
    </div>
  );
}

/** The same for a group of controls: the legend asks, the controls answer. */
export function FieldGroup(props: FieldProps & { children: ReactNode }) {
  const { name, label, hint, heading, children, id = name } = props;
  const known = useFormState(name);
  const error = props.error ?? known.error;
  const described = describe(id, hint, error, known.remark);
  return (
    <fieldset className="field" aria-describedby={described || undefined}>
      <legend>{heading ? <h1>{label}</h1> : label}</legend>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? <WrongLine id={`${id}-error`}>{error}</WrongLine> : null}
      {children}
      {known.remark ? (
        <div className="hint" id={`${id}-remark`}>
          {known.remark}
        </div>
      ) : null}
    </fieldset>
  );
}

import { createContext, type ReactNode, useContext } from 'react';

/** What the server or the checking script found, by field name; fields read it so that pages need not pass it on. */
export interface FormState {
  errors: Readonly<Record<string, string>>;
  values: Readonly<Record<string, unknown>>;
  /** What could be better, by field name: said below the control, and no reason to refuse. */
  remarks?: Readonly<Record<string, ReactNode>>;
}

const nothing: FormState = { errors: {}, values: {} };
export const FormStateContext = createContext<FormState>(nothing);

/** Error and value of one field; a field's own props come first. */
export function useFormState(name: string): {
  error?: string;
  value?: string | string[];
  remark?: ReactNode;
} {
  const { errors, values, remarks } = useContext(FormStateContext);
  const value = values[name];
  const known = typeof value === 'string' || Array.isArray(value) ? value : undefined;
  return {
    error: errors[name],
    remark: remarks?.[name],
    value: typeof value === 'number' ? String(value) : known,
  };
}

import {
  Form as RouterForm,
  type FormProps as RouterFormProps,
  useNavigation,
  useSubmit,
} from '@remix-run/react';
import { type FormEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { Problem } from '~/reference/result.ts';
import { ErrorSummary } from '../error-summary/error-summary.tsx';
import { FormStateContext } from '../field/form-state.ts';
import type { FormSchema } from './check-form.ts';
import { readForm } from './read-form.ts';

export interface FormProps extends Omit<RouterFormProps, 'children' | 'onSubmit'> {
  /** What the server found wrong (422). */
  problems?: readonly Problem[];
  /** What the person wrote, or what is stored: fields begin with it. */
  values?: Readonly<Record<string, unknown>>;
  /** What could be better, by field name; it stops nothing. */
  remarks?: Readonly<Record<string, ReactNode>>;
  /** Turns a problem into words. */
  say: (problem: Problem) => string;
  /** The schema that the server uses too; fetched only when the form is sent and JavaScript runs. */
  schema?: () => Promise<FormSchema>;
  children: ReactNode;
}

type Submitter = HTMLButtonElement | HTMLInputElement | null;

/**
 * A plain POST form that works without JavaScript. With it, the answers are judged before they travel; problems of
 * both sides show in the same summary and beside the same fields, and nothing that was written is lost.
 */
export function Form({ problems = [], values = {}, remarks, say, schema, children, ...native }: FormProps) {
  const submit = useSubmit();
  const busy = useNavigation().state === 'submitting';
  const [found, setFound] = useState<readonly Problem[] | null>(null);
  const [round, setRound] = useState(0);
  const sent = useRef(false);
  useEffect(() => {
    if (sent.current && !busy) setRound(n => n + 1);
    sent.current = busy;
  }, [busy]);
  // A new answer of the server replaces what was found here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the answer itself is the signal.
  useEffect(() => setFound(null), [problems.length > 0 && problems]);

  const shown = found ?? problems;
  const mistakes = useMemo(
    () => shown.map(problem => ({ field: problem.field, text: say(problem) })),
    [shown, say],
  );
  const state = useMemo(() => {
    const errors = Object.fromEntries(
      [...mistakes].reverse().flatMap(({ field, text }) => (field ? [[field, text]] : [])),
    );
    return { errors, values, remarks };
  }, [mistakes, values, remarks]);

  const check = async (event: FormEvent<HTMLFormElement>) => {
    if (busy) return event.preventDefault();
    if (!schema || event.defaultPrevented) return;
    event.preventDefault();
    const form = event.currentTarget;
    const submitter = (event.nativeEvent as SubmitEvent).submitter as Submitter;
    const [{ checkForm }, rules] = await Promise.all([import('./check-form.ts'), schema()]);
    const wrong = await checkForm(readForm(new FormData(form, submitter)), rules);
    setFound(wrong.length > 0 ? wrong : null);
    setRound(n => n + 1);
    if (wrong.length === 0) submit(submitter ?? form);
  };

  return (
    <FormStateContext.Provider value={state}>
      <ErrorSummary mistakes={mistakes} round={round} />
      <RouterForm method="post" noValidate {...native} onSubmit={check} aria-busy={busy || undefined}>
        {children}
      </RouterForm>
    </FormStateContext.Provider>
  );
}

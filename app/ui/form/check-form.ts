import { zodResolver } from '@hookform/resolvers/zod';
import { createFormControl, type FieldErrors, type FieldValues } from 'react-hook-form';
import type { ZodType } from 'zod';
import type { Problem } from '~/reference/result.ts';

export type FormSchema = ZodType<FieldValues, FieldValues>;

/** Schemas carry a code as the message of each rule; nested names are joined as the inputs write them. */
function listProblems(errors: FieldErrors, under = ''): Problem[] {
  return Object.entries(errors).flatMap(([name, error]) => {
    if (!error) return [];
    const field = under + name;
    if (typeof error.message === 'string' && error.message) return [{ code: error.message, field }];
    return listProblems(error as FieldErrors, `${field}.`);
  });
}

/** The same judgement as the server's, on the same schema, before anything is sent. */
export async function checkForm(answers: FieldValues, schema: FormSchema): Promise<Problem[]> {
  const { handleSubmit } = createFormControl({ defaultValues: answers, resolver: zodResolver(schema) });
  let problems: Problem[] = [];
  const accept = () => {};
  await handleSubmit(accept, errors => {
    problems = listProblems(errors);
  })();
  return problems;
}

import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useWords } from '~/i18n/use-words.ts';
import { resetPasswordForm } from '~/identity/account-forms.ts';
import { definePage } from '~/identity/page.ts';
import { resetPassword } from '~/identity/reset-password.server.ts';
import { act, show } from '~/identity/visit.server.ts';
import { invalid, seeOther } from '~/platform/http/reply.server.ts';
import { parseForm } from '~/reference/parse-form.ts';
import { Action } from '~/ui/button/action.tsx';
import { Button } from '~/ui/button/button.tsx';
import { Form } from '~/ui/form/form.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { TextField } from '~/ui/text-field/text-field.tsx';

export const handle = definePage({
  id: 'auth.reset-password',
  access: 'public',
  words: ['identity', 'account'],
  hydrate: false,
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => ({ title: v.t('account.reset') }));

export const action = act(handle, async v => {
  const input = parseForm(resetPasswordForm, await v.request.formData());
  if (!input.ok) return invalid(input.problems);
  const token = v.params.token ?? '';
  const result = await resetPassword({ token, password: input.value.password }, v.clock);
  return result.ok ? seeOther('/sign-in?changed') : invalid(result.problems);
});

export default function ResetPassword() {
  const { title } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  return (
    <>
      <PageHeader title={title} lead={t('account.reset.lead')} />
      <Form {...refusal} say={p => t(`identity.code.${p.code}`, p.data)}>
        <TextField
          name="password"
          type="password"
          label={t('account.password.new')}
          hint={t('account.password.hint')}
          autoComplete="new-password"
        />
        <Button full>{t('account.reset.do')}</Button>
      </Form>
      <Action to="/forgot-password">{t('account.reset.again')}</Action>
    </>
  );
}

import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useWords } from '~/i18n/use-words.ts';
import { requestResetForm } from '~/identity/account-forms.ts';
import { definePage } from '~/identity/page.ts';
import { requestSignInCode } from '~/identity/sign-in-code/request-sign-in-code.server.ts';
import { act, show } from '~/identity/visit.server.ts';
import { config } from '~/platform/config/config.server.ts';
import { invalid, seeOther } from '~/platform/http/reply.server.ts';
import { parseForm } from '~/reference/parse-form.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Button } from '~/ui/button/button.tsx';
import { Form } from '~/ui/form/form.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { TextField } from '~/ui/text-field/text-field.tsx';

export const handle = definePage({
  id: 'auth.sign-in-code',
  access: 'public',
  words: ['identity', 'account'],
  hydrate: false,
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => ({ title: v.t('account.code') }));

export const action = act(handle, async v => {
  const form = await v.request.formData();
  const input = parseForm(requestResetForm, form);
  if (!input.ok) return invalid(input.problems, form);
  const { origin, search } = new URL(v.request.url);
  const path = (token: string) => `/sign-in/code/${token}${search}`;
  const result = await requestSignInCode(
    input.value.contact,
    v.clock,
    token => `${config().origin ?? origin}${path(token)}`,
  );
  return result.ok ? seeOther(path(result.value.token)) : invalid(result.problems, form);
});

export default function SignInCode() {
  const { title } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  return (
    <>
      <BackLink to="/sign-in">{t('account.sign-in')}</BackLink>
      <PageHeader title={title} lead={t('account.code.lead')} />
      <Form {...refusal} say={p => t(`identity.code.${p.code}`, p.data)}>
        <TextField
          name="contact"
          label={t('account.contact')}
          hint={t('account.contact.hint')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <Button full>{t('account.code.send')}</Button>
      </Form>
    </>
  );
}

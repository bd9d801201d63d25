import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useWords } from '~/i18n/use-words.ts';
import { CodeField } from '~/identity/code-field.tsx';
import { definePage } from '~/identity/page.ts';
import { signInCode } from '~/identity/sign-in-code/sign-in-code.ts';
import { signInWithCode } from '~/identity/sign-in-code/sign-in-with-code.server.ts';
import { letIn, readBrowser } from '~/identity/sign-in-reply.server.ts';
import { readSixDigits } from '~/identity/six-digits.ts';
import { act, show } from '~/identity/visit.server.ts';
import { invalid } from '~/platform/http/reply.server.ts';
import { Action } from '~/ui/button/action.tsx';
import { Button } from '~/ui/button/button.tsx';
import { Form } from '~/ui/form/form.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'auth.sign-in-code-entry',
  access: 'public',
  words: ['identity', 'account'],
  hydrate: false,
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => ({
  title: v.t('account.code.enter'),
  code: readSixDigits(new URL(v.request.url).searchParams.get('code') ?? '') ?? '',
}));

export const action = act(handle, async v => {
  const code = String((await v.request.formData()).get('code') ?? '');
  const { device } = readBrowser(v.request);
  const result = await signInWithCode({ token: v.params.request ?? '', code, device, clock: v.clock });
  return result.ok ? letIn(v.request, result.value) : invalid(result.problems);
});

export default function SignInCodeEntry() {
  const { title, code } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  return (
    <>
      <PageHeader title={title} lead={t('account.code.sent', { minutes: signInCode.minutes })} />
      <Form values={{ code }} {...refusal} say={p => t(`identity.code.${p.code}`, p.data)}>
        <CodeField hint={t('account.code.hint')} />
        <Button full>{t('account.sign-in.do')}</Button>
      </Form>
      <Action to="/sign-in/code">{t('account.code.again')}</Action>
    </>
  );
}

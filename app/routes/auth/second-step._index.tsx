import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useWords } from '~/i18n/use-words.ts';
import { CodeField } from '~/identity/code-field.tsx';
import { homeOf, ownPath } from '~/identity/home-of.ts';
import { definePage } from '~/identity/page.ts';
import { proveSecondStep } from '~/identity/second-step/prove-second-step.server.ts';
import { act, show } from '~/identity/visit.server.ts';
import { invalid, seeOther } from '~/platform/http/reply.server.ts';
import { Button } from '~/ui/button/button.tsx';
import { Disclosure } from '~/ui/disclosure/disclosure.tsx';
import { Form } from '~/ui/form/form.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'auth.second-step',
  access: 'signed-in',
  words: ['identity', 'account'],
  hydrate: false,
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  if (v.session!.owes !== 'prove') throw seeOther(homeOf(v.session!.role));
  return { title: v.t('account.second-step.enter') };
});

export const action = act(handle, async v => {
  const code = String((await v.request.formData()).get('code') ?? '');
  const { id, role } = v.session!;
  const result = await proveSecondStep({ actor: v.actor, sessionId: id, code, clock: v.clock });
  if (!result.ok) return invalid(result.problems);
  return seeOther(ownPath(new URL(v.request.url).searchParams.get('to')) ?? homeOf(role));
});

export default function SecondStep() {
  const { title } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  return (
    <>
      <PageHeader title={title} lead={t('account.second-step.lead')} />
      <Form {...refusal} say={p => t(`identity.code.${p.code}`, p.data)}>
        <CodeField letters hint={t('account.second-step.hint')} />
        <Button full>{t('account.second-step.do')}</Button>
      </Form>
      <Disclosure title={t('account.second-step.lost')}>
        <p>{t('account.second-step.lost-text')}</p>
      </Disclosure>
      <form method="post" action="/sign-out">
        <Button kind="second" full>
          {t('account.sign-out')}
        </Button>
      </form>
    </>
  );
}

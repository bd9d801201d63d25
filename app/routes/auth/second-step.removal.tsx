import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useWords } from '~/i18n/use-words.ts';
import { CodeField } from '~/identity/code-field.tsx';
import { definePage } from '~/identity/page.ts';
import { countRecoveryCodes } from '~/identity/second-step/recovery-codes.server.ts';
import { removeSecondStep } from '~/identity/second-step/remove-second-step.server.ts';
import { act, show } from '~/identity/visit.server.ts';
import { invalid, seeOther } from '~/platform/http/reply.server.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Button } from '~/ui/button/button.tsx';
import { Form } from '~/ui/form/form.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'auth.second-step-removal',
  access: 'signed-in',
  words: ['identity', 'account'],
  hydrate: false,
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => ({
  title: v.t('account.second-step.remove'),
  left: await countRecoveryCodes(v.session!.personId),
}));

/** Afterwards staff are led to set up the new phone before anything else opens. */
export const action = act(handle, async v => {
  const code = String((await v.request.formData()).get('code') ?? '');
  const result = await v.command(ctx => removeSecondStep(ctx, { code }));
  return result.ok ? seeOther('/second-step/setup?to=/account') : invalid(result.problems);
});

export default function RemoveSecondStep() {
  const { title, left } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  return (
    <>
      <BackLink to="/account">{t('account.title')}</BackLink>
      <PageHeader title={title} lead={t('account.second-step.remove-lead')} />
      <p>{t('account.recovery.left', { left })}</p>
      <Form {...refusal} say={p => t(`identity.code.${p.code}`, p.data)}>
        <CodeField letters hint={t('account.second-step.hint')} />
        <Button full kind="danger">
          {t('account.second-step.remove')}
        </Button>
      </Form>
    </>
  );
}

import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useWords } from '~/i18n/use-words.ts';
import { CodeField } from '~/identity/code-field.tsx';
import { homeOf, ownPath } from '~/identity/home-of.ts';
import { definePage } from '~/identity/page.ts';
import { authenticatorUri, offeredSecret } from '~/identity/second-step/authenticator.server.ts';
import { RecoveryCodes } from '~/identity/second-step/recovery-codes.tsx';
import { setUpSecondStep } from '~/identity/second-step/set-up-second-step.server.ts';
import { act, show } from '~/identity/visit.server.ts';
import { invalid } from '~/platform/http/reply.server.ts';
import { drawQr } from '~/platform/qr/draw-qr.server.ts';
import { Button } from '~/ui/button/button.tsx';
import { Form } from '~/ui/form/form.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { QrCode } from '~/ui/qr-code/qr-code.tsx';

export const handle = definePage({
  id: 'auth.second-step-setup',
  access: 'signed-in',
  words: ['identity', 'account'],
  hydrate: false,
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const { id, personId, role } = v.session!;
  const secret = offeredSecret(personId, id);
  return {
    title: v.t('account.second-step.set-up'),
    required: v.session!.owes === 'set-up',
    qr: drawQr(authenticatorUri(secret, v.place?.office ?? 'Laris')),
    // In fours, as people copy it.
    secret: secret.match(/.{1,4}/g)!.join(' '),
    onwards: ownPath(new URL(v.request.url).searchParams.get('to')) ?? homeOf(role),
  };
});

export const action = act(handle, async v => {
  const code = String((await v.request.formData()).get('code') ?? '');
  const result = await v.command(ctx => setUpSecondStep(ctx, { sessionId: v.session!.id, code }));
  return result.ok ? { codes: result.value.recoveryCodes } : invalid(result.problems);
});

export default function SetUpSecondStep() {
  const { title, required, qr, secret, onwards } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useWords();
  if (answer && 'codes' in answer) return <RecoveryCodes codes={answer.codes} onwards={onwards} />;
  return (
    <>
      <PageHeader
        title={title}
        lead={t(required ? 'account.second-step.required' : 'account.second-step.why')}
      />
      <ol>
        <li>{t('account.second-step.app')}</li>
        <li>{t('account.second-step.scan')}</li>
        <li>{t('account.second-step.type')}</li>
      </ol>
      <QrCode {...qr} label={t('account.second-step.qr')} />
      <p>
        {t('account.second-step.by-hand')} <code>{secret}</code>
      </p>
      <Form {...answer} say={p => t(`identity.code.${p.code}`, p.data)}>
        <CodeField hint={t('account.second-step.type-hint')} />
        <Button full>{t('account.second-step.save')}</Button>
      </Form>
    </>
  );
}

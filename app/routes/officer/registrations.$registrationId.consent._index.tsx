import { type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { findDemoLink } from '~/messages/find-demo-link.server.ts';
import { invalid, notFound, seeOther } from '~/platform/http/reply.server.ts';
import { giveConsent } from '~/privacy/consent/give-consent.server.ts';
import { formatInstant } from '~/reference/calendar-day.ts';
import { formatPhone } from '~/reference/phone.ts';
import { confirmConsentCode } from '~/registration/assistance/confirm-consent-code.server.ts';
import { ConsentText } from '~/registration/assistance/consent-text.tsx';
import { findAssistedRegistration } from '~/registration/assistance/find-assisted-registration.server.ts';
import { useSay } from '~/registration/assistance/use-say.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Action } from '~/ui/button/action.tsx';
import { Button } from '~/ui/button/button.tsx';
import { Disclosure } from '~/ui/disclosure/disclosure.tsx';
import { Form } from '~/ui/form/form.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { TextField } from '~/ui/text-field/text-field.tsx';

export const handle = definePage({
  id: 'officer.consent',
  access: ['officer'],
  words: ['assistance', 'registration', 'reference'],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const { registrationId } = v.params;
  const officerId = v.session?.personId ?? '';
  const draft = await v.readPrimary(tx => findAssistedRegistration(tx, { registrationId, officerId }));
  if (!draft) throw notFound();
  if (draft.consentedAt) throw redirect(`/officer/registrations/${draft.id}`);
  const { codeId } = draft;
  const demo = codeId ? await v.readPrimary(tx => findDemoLink(tx, `consent-code|${codeId}`)) : null;
  const { id, phone, codeSentAt } = draft;
  return { title: v.t('assistance.consent.title'), id, phone, codeSentAt, demo };
});

/** The code that the vendor has read aloud. */
export const action = act(handle, async v => {
  const registrationId = v.params.registrationId ?? '';
  const officerId = v.session?.personId ?? '';
  const form = await v.request.formData();
  const draft = await v.readPrimary(tx => findAssistedRegistration(tx, { registrationId, officerId }));
  if (!draft) throw notFound();
  const code = String(form.get('code') ?? '');
  const result = await v.command(async ctx => {
    const verdict = await confirmConsentCode(ctx, { registrationId, code });
    if (!verdict.ok || !verdict.value.given) return verdict;
    const yes = { subjectId: draft.vendorId, purpose: 'registration', how: 'officer-code' as const };
    const recorded = await giveConsent(ctx, yes);
    return recorded.ok ? verdict : recorded;
  });
  if (!result.ok) return invalid(result.problems, form);
  const { given, left } = result.value;
  if (!given) return invalid([{ code: 'consent-code-wrong', field: 'code', data: { n: left } }], form);
  return seeOther(`/officer/registrations/${registrationId}`);
});

export default function Consent() {
  const { title, id, phone, codeSentAt, demo } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  const language = useLanguage();
  const say = useSay();
  const refused = refusal && 'problems' in refusal ? refusal : undefined;
  const here = `/officer/registrations/${id}/consent`;
  return (
    <>
      <BackLink to="/officer">{t('nav.officer.title')}</BackLink>
      <PageHeader title={title} lead={t('assistance.consent.lead')} />
      <ConsentText />
      <h2>{t('assistance.consent.by-code')}</h2>
      {codeSentAt ? (
        <>
          <Notice tone="good" title={t('assistance.consent.sent')}>
            {t('assistance.consent.sent-text', {
              phone: formatPhone(phone),
              at: formatInstant(new Date(codeSentAt), language),
            })}
          </Notice>
          {demo ? (
            <Notice>
              {t('assistance.consent.demo')} <Action to={demo}>{t('assistance.consent.demo-open')}</Action>
            </Notice>
          ) : null}
          <Form say={say} problems={refused?.problems} values={refused?.values}>
            <TextField
              name="code"
              label={t('assistance.consent.code')}
              hint={t('assistance.consent.code-hint')}
              figures
              short
              inputMode="numeric"
              autoComplete="off"
            />
            <Button full>{t('assistance.consent.check')}</Button>
          </Form>
        </>
      ) : null}
      <Form say={say} action={`${here}/codes`}>
        <Button full kind={codeSentAt ? 'second' : 'filled'}>
          {codeSentAt
            ? t('assistance.consent.send-again')
            : t('assistance.consent.send', { phone: formatPhone(phone) })}
        </Button>
      </Form>
      <Disclosure title={t('assistance.consent.by-paper')}>
        <p>{t('assistance.consent.by-paper-text')}</p>
        <p>
          <Action to={`${here}/form.pdf`} plain download="">
            {t('assistance.consent.paper')}
          </Action>
        </p>
        <p>
          <Action to={`${here}/paper`}>{t('assistance.consent.paper-signed')}</Action>
        </p>
      </Disclosure>
    </>
  );
}

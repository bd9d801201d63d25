import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { invalid, notFound, seeOther } from '~/platform/http/reply.server.ts';
import { findAssistedRegistration } from '~/registration/assistance/find-assisted-registration.server.ts';
import { useSay } from '~/registration/assistance/use-say.ts';
import { withdrawConsent } from '~/registration/assistance/withdraw-consent.server.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Button } from '~/ui/button/button.tsx';
import { Form } from '~/ui/form/form.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'officer.withdrawal',
  access: ['officer'],
  words: ['assistance', 'registration', 'reference'],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const { registrationId } = v.params;
  const officerId = v.session?.personId ?? '';
  const draft = await v.readPrimary(tx => findAssistedRegistration(tx, { registrationId, officerId }));
  if (!draft) throw notFound();
  return { title: v.t('assistance.withdraw.title'), id: draft.id, erases: draft.status === 'draft' };
});

export const action = act(handle, async v => {
  const registrationId = v.params.registrationId ?? '';
  const officerId = v.session?.personId ?? '';
  const draft = await v.readPrimary(tx => findAssistedRegistration(tx, { registrationId, officerId }));
  if (!draft) throw notFound();
  const result = await v.command(ctx => withdrawConsent(ctx, { registrationId }));
  return result.ok ? seeOther('/officer?withdrawn=yes') : invalid(result.problems);
});

export default function Withdrawal() {
  const { title, id, erases } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  const say = useSay();
  return (
    <>
      <BackLink to={`/officer/registrations/${id}`}>{t('assistance.draft.title')}</BackLink>
      <PageHeader
        title={title}
        lead={t(erases ? 'assistance.withdraw.erases' : 'assistance.withdraw.keeps')}
      />
      <Form say={say} problems={refusal && 'problems' in refusal ? refusal.problems : undefined}>
        <Button full kind="danger">
          {t('assistance.withdraw.button')}
        </Button>
      </Form>
    </>
  );
}

import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { findPreference, findStopped } from '~/messages/find-preference.server.ts';
import { PreferenceFields } from '~/messages/preference-fields.tsx';
import { preferenceForm, presentPreference } from '~/messages/preference-form.ts';
import { savePreference } from '~/messages/save-preference.server.ts';
import { invalid, seeOther } from '~/platform/http/reply.server.ts';
import { parseForm } from '~/reference/parse-form.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Button } from '~/ui/button/button.tsx';
import { Form } from '~/ui/form/form.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'auth.message-preferences',
  access: 'signed-in',
  words: ['messages.preferences', 'messages.channel', 'messages.code', 'messages.inbox.title'],
  hydrate: false,
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const { personId } = v.session!;
  const preference = await v.readPrimary(tx => findPreference(tx, personId));
  return {
    title: v.t('messages.preferences.title'),
    values: presentPreference({ ...preference, language: preference.language ?? v.language }),
    stopped: await v.readPrimary(tx => findStopped(tx, personId)),
    saved: new URL(v.request.url).searchParams.has('saved'),
  };
});

export const action = act(handle, async v => {
  const form = await v.request.formData();
  const input = parseForm(preferenceForm, form);
  if (!input.ok) return invalid(input.problems, form);
  const result = await v.command(ctx => savePreference(ctx, input.value));
  if (!result.ok) return invalid(result.problems, form);
  return seeOther('/account/messages/preferences?saved');
});

export default function MessagePreferences() {
  const { title, values, stopped, saved } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  return (
    <>
      <BackLink to="/account/messages">{t('messages.inbox.title')}</BackLink>
      <PageHeader title={title} lead={t('messages.preferences.lead')} />
      {saved ? <Notice tone="good" title={t('messages.preferences.saved')} live /> : null}
      {stopped ? <Notice tone="wait" title={t('messages.preferences.stopped')} /> : null}
      <Form
        values={refusal?.values ?? values}
        problems={refusal?.problems}
        say={p => t(`messages.code.${p.code}`, p.data)}
      >
        <PreferenceFields />
        <Button full>{t('messages.preferences.save')}</Button>
      </Form>
    </>
  );
}

import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { invalid, seeOther } from '~/platform/http/reply.server.ts';
import { startAssistance } from '~/registration/assistance/start-assistance.server.ts';
import { useSay } from '~/registration/assistance/use-say.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Button } from '~/ui/button/button.tsx';
import { Form } from '~/ui/form/form.tsx';
import { TextField } from '~/ui/text-field/text-field.tsx';

export const handle = definePage({
  id: 'officer.registration-new',
  access: ['officer'],
  words: ['assistance', 'registration', 'reference'],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => ({ title: v.t('assistance.start.title') }));

export const action = act(handle, async v => {
  const form = await v.request.formData();
  const result = await v.command(ctx => startAssistance(ctx, { phone: String(form.get('phone') ?? '') }));
  if (!result.ok) return invalid(result.problems, form);
  return seeOther(`/officer/registrations/${result.value.registrationId}/consent`);
});

export default function NewRegistration() {
  const { title } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  const say = useSay();
  const refused = refusal && 'problems' in refusal ? refusal : undefined;
  return (
    <>
      <BackLink to="/officer">{t('nav.officer.title')}</BackLink>
      <Form say={say} problems={refused?.problems} values={refused?.values}>
        <TextField
          name="phone"
          type="tel"
          figures
          heading
          label={title}
          hint={t('assistance.start.hint')}
          autoComplete="off"
        />
        <Button full>{t('assistance.start.next')}</Button>
      </Form>
      <p className="small soft">{t('assistance.start.why')}</p>
    </>
  );
}

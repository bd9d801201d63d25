import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { breachGround } from '~/composition.server.ts';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { invalid, seeOther } from '~/platform/http/reply.server.ts';
import { breachForm } from '~/privacy/breach/breach-form.ts';
import { breachKinds } from '~/privacy/breach/breach-kinds.ts';
import { openBreach } from '~/privacy/breach/open-breach.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { parseForm } from '~/reference/parse-form.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Button } from '~/ui/button/button.tsx';
import { Choice } from '~/ui/choice/choice.tsx';
import { DateField } from '~/ui/date-field/date-field.tsx';
import { Form } from '~/ui/form/form.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { TextField } from '~/ui/text-field/text-field.tsx';
import { TextArea } from '~/ui/textarea/textarea.tsx';

export const handle = definePage({
  id: 'ukpbj.breach-new',
  access: ['ukpbj'],
  words: ['privacy.office', 'privacy.code'],
  hydrate: false,
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => ({
  title: v.t('privacy.office.breach-new'),
  today: wibDay(v.clock.now()),
}));

export const action = act(handle, async v => {
  const form = await v.request.formData();
  const input = parseForm(breachForm, form);
  if (!input.ok) return invalid(input.problems, form);
  const result = await v.command(ctx => openBreach(ctx, input.value, breachGround));
  if (!result.ok) return invalid(result.problems, form);
  return seeOther(`/ukpbj/privacy/breaches/${result.value.breachId}`);
});

export default function NewBreach() {
  const { title, today } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  return (
    <>
      <BackLink to="/ukpbj/privacy">{t('privacy.office.title')}</BackLink>
      <PageHeader title={title} lead={t('privacy.office.breach-lead')} />
      <Form
        problems={refusal?.problems}
        values={refusal?.values ?? { knownOn: today }}
        say={problem => t(`privacy.code.${problem.code}`, problem.data)}
      >
        <Choice
          name="kind"
          label={t('privacy.office.breach-kind')}
          options={breachKinds.map(kind => ({
            value: kind,
            text: t(`privacy.office.kind.${kind}`),
            hint: t(`privacy.office.kind.${kind}.hint`),
          }))}
        />
        <DateField name="from" label={t('privacy.office.breach-from')} />
        <DateField name="to" label={t('privacy.office.breach-to')} />
        <DateField
          name="knownOn"
          label={t('privacy.office.breach-known')}
          hint={t('privacy.office.breach-known-hint')}
        />
        <TextField
          name="suspect"
          label={t('privacy.office.breach-suspect')}
          hint={t('privacy.office.breach-suspect-hint')}
          spellCheck={false}
          autoCapitalize="none"
        />
        <TextArea
          name="how"
          label={t('privacy.office.breach-how')}
          hint={t('privacy.office.breach-no-names')}
          rows={3}
        />
        <TextArea
          name="handling"
          label={t('privacy.office.breach-handling')}
          hint={t('privacy.office.breach-no-names')}
          rows={3}
        />
        <Button>{t('privacy.office.breach-gather')}</Button>
      </Form>
    </>
  );
}

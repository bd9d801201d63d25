import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { findCourse } from '~/bimtek/courses/list-courses.server.ts';
import { enterAnswerCode } from '~/bimtek/offline/enter-answer-code.server.ts';
import { findArrival } from '~/bimtek/offline/find-arrival.server.ts';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { invalid, seeOther } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import type { Problem } from '~/reference/result.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Button } from '~/ui/button/button.tsx';
import { Form } from '~/ui/form/form.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { TextArea } from '~/ui/textarea/textarea.tsx';

export const handle = definePage({
  id: 'trainer.answer-codes',
  access: ['trainer', 'ukpbj'],
  words: ['offline'],
  hydrate: false,
  width: 'slim',
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const attempt = new URL(v.request.url).searchParams.get('entered');
  const enteredBy = v.session!.personId;
  const found = isId(attempt) ? await v.readPrimary(tx => findArrival(tx, { attempt, enteredBy })) : null;
  const entered = found && { ...found, course: findCourse(found.course)?.title[v.language] ?? found.course };
  return { title: v.t('offline.entry.title'), entered };
});

export const action = act(handle, async v => {
  const form = await v.request.formData();
  const result = await v.command(ctx => enterAnswerCode(ctx, String(form.get('code') ?? '')));
  if (!result.ok) return invalid(result.problems, form);
  return seeOther(`/trainer/answer-codes?entered=${result.value.id}`);
});

export default function AnswerCodes() {
  const { title, entered } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  const say = (problem: Problem) => t(`offline.code.${problem.code}`, problem.data);
  const refused = refusal && 'problems' in refusal ? refusal : undefined;
  return (
    <>
      <BackLink to="/trainer" />
      <PageHeader title={title} lead={t('offline.entry.lead')} />
      {entered && !refused ? (
        <Notice
          tone="good"
          live
          title={t('offline.entry.done', {
            name: entered.name ?? t('offline.entry.somebody'),
            percent: entered.percent,
          })}
        >
          {t('offline.entry.done-text', { course: entered.course, number: entered.number })}
        </Notice>
      ) : null}
      <Form say={say} problems={refused?.problems} values={refused?.values} action="/trainer/answer-codes">
        <TextArea name="code" label={t('offline.entry.field')} hint={t('offline.entry.hint')} rows={4} />
        <Button>{t('offline.entry.do')}</Button>
      </Form>
    </>
  );
}

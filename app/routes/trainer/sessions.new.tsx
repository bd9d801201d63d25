import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import rules from '#content/bimtek/rules.json';
import { listCourses } from '~/bimtek/courses/list-courses.server.ts';
import { draftSession } from '~/bimtek/sessions/draft-session.server.ts';
import { nameCourses } from '~/bimtek/sessions/name-courses.ts';
import { SessionFields } from '~/bimtek/sessions/session-fields.tsx';
import { sessionForm } from '~/bimtek/sessions/session-form.ts';
import { useWords } from '~/i18n/use-words.ts';
import { listMembers } from '~/identity/list-members.server.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { invalid, seeOther } from '~/platform/http/reply.server.ts';
import { addDays, wibDay } from '~/reference/calendar-day.ts';
import { parseForm } from '~/reference/parse-form.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Button } from '~/ui/button/button.tsx';
import { Form } from '~/ui/form/form.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'trainer.session-new',
  access: ['trainer', 'ukpbj'],
  words: ['sessions.edit', 'sessions.code'],
  hydrate: false,
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const { pemda } = v;
  const today = wibDay(v.clock.now());
  const trainers = await v.read(tx => listMembers(tx, { pemda, roles: ['trainer', 'ukpbj'] }));
  const own = trainers.find(({ personId }) => personId === v.session?.personId) ?? trainers[0];
  return {
    title: v.t('sessions.edit.new'),
    courses: nameCourses(listCourses(), v.language),
    trainers,
    begin: {
      ...{ audience: 'vendor', form: 'on-site', day: addDays(today, 14), from: '08.30', until: '12.00' },
      ...{
        opensOn: today,
        closesOn: addDays(today, 13),
        closesAt: '16.00',
        seatsOnSite: '30',
        seatsOnline: '0',
      },
      ...{ jp: '4', presencePercent: String(rules.presencePercent) },
      ...{ lateAfterMinutes: String(rules.lateAfterMinutes), trainerId: own?.personId ?? '' },
    } as Record<string, string>,
  };
});

export const action = act(handle, async v => {
  const form = await v.request.formData();
  const input = parseForm(sessionForm, form);
  if (!input.ok) return invalid(input.problems, form);
  const result = await v.command(ctx => draftSession(ctx, input.value));
  return result.ok ? seeOther(`/trainer/sessions/${result.value.sessionId}`) : invalid(result.problems, form);
});

export default function NewSession() {
  const { title, courses, trainers, begin } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  const refused = refusal && 'problems' in refusal ? refusal : undefined;
  return (
    <>
      <BackLink to="/trainer/sessions">{t('sessions.edit.back')}</BackLink>
      <PageHeader title={title} lead={t('sessions.edit.new-lead')} />
      <Form
        problems={refused?.problems}
        values={refused?.values ?? begin}
        say={problem => t(`sessions.code.${problem.code}`, problem.data)}
      >
        <SessionFields courses={courses} trainers={trainers} />
        <Button>{t('sessions.edit.save-draft')}</Button>
      </Form>
    </>
  );
}

import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { listCourses } from '~/bimtek/courses/list-courses.server.ts';
import { changeSession } from '~/bimtek/sessions/change-session.server.ts';
import { findSession } from '~/bimtek/sessions/find-session.server.ts';
import { nameCourses } from '~/bimtek/sessions/name-courses.ts';
import { SessionFields } from '~/bimtek/sessions/session-fields.tsx';
import { fillForm, sessionForm } from '~/bimtek/sessions/session-form.ts';
import { useWords } from '~/i18n/use-words.ts';
import { listMembers } from '~/identity/list-members.server.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { invalid, notFound, seeOther } from '~/platform/http/reply.server.ts';
import { parseForm } from '~/reference/parse-form.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Button } from '~/ui/button/button.tsx';
import { Form } from '~/ui/form/form.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'trainer.session-edit',
  access: ['trainer', 'ukpbj'],
  words: ['sessions.edit', 'sessions.code'],
  hydrate: false,
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const { pemda } = v;
  const session = await v.readPrimary(tx => findSession(tx, v.params.sessionId));
  if (!session) throw notFound();
  return {
    title: v.t('sessions.edit.change'),
    id: session.id,
    name: session.title,
    seen: session.changedAt.toISOString(),
    courses: nameCourses(listCourses(), v.language),
    trainers: await v.read(tx => listMembers(tx, { pemda, roles: ['trainer', 'ukpbj'] })),
    begin: fillForm(session),
  };
});

export const action = act(handle, async v => {
  const { sessionId = '' } = v.params;
  const form = await v.request.formData();
  const input = parseForm(sessionForm, form);
  if (!input.ok) return invalid(input.problems, form);
  const seen = String(form.get('seen') ?? '');
  const result = await v.command(ctx => changeSession(ctx, { sessionId, plan: input.value, seen }));
  if (result.ok) return seeOther(`/trainer/sessions/${sessionId}`);
  if (result.problems[0]?.code === 'session-unknown') throw notFound();
  return invalid(result.problems, form);
});

export default function EditSession() {
  const { title, id, name, seen, courses, trainers, begin } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  const refused = refusal && 'problems' in refusal ? refusal : undefined;
  return (
    <>
      <BackLink to={`/trainer/sessions/${id}`}>{name}</BackLink>
      <PageHeader title={title} lead={t('sessions.edit.change-lead')} />
      <Form
        problems={refused?.problems}
        values={refused?.values ?? begin}
        say={problem => t(`sessions.code.${problem.code}`, problem.data)}
      >
        <input type="hidden" name="seen" value={refused?.values.seen ?? seen} />
        <SessionFields courses={courses} trainers={trainers} />
        <Button>{t('sessions.edit.save')}</Button>
      </Form>
    </>
  );
}

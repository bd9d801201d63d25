import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { listCourses } from '~/bimtek/courses/list-courses.server.ts';
import { sendMaterial } from '~/bimtek/sessions/add-material.server.ts';
import { findSession } from '~/bimtek/sessions/find-session.server.ts';
import { listMaterials } from '~/bimtek/sessions/list-materials.server.ts';
import { MaterialForm } from '~/bimtek/sessions/material-fields.tsx';
import { materialForm } from '~/bimtek/sessions/material-form.ts';
import { nameCourses } from '~/bimtek/sessions/name-courses.ts';
import { TaughtMaterials } from '~/bimtek/sessions/taught-materials.tsx';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { receiveBytes } from '~/platform/http/receive-bytes.server.ts';
import { invalid, notFound, seeOther } from '~/platform/http/reply.server.ts';
import { MAX_PAPER_BYTES } from '~/platform/paper/paper.ts';
import { parseForm } from '~/reference/parse-form.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'trainer.session-materials',
  access: ['trainer', 'ukpbj'],
  words: ['sessions.material', 'sessions.code', 'documents.code'],
  hydrate: false,
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const session = await v.readPrimary(tx => findSession(tx, v.params.sessionId));
  if (!session) throw notFound();
  return {
    title: v.t('sessions.material.title'),
    id: session.id,
    name: session.title,
    materials: await v.readPrimary(tx => listMaterials(tx, session.id)),
    courses: nameCourses(listCourses(), v.language),
    mayTell: session.state === 'open' || session.state === 'closed',
  };
});

export const action = act(handle, async v => {
  const { sessionId = '' } = v.params;
  const { form, bytes } = await receiveBytes(v.request, 'file', MAX_PAPER_BYTES);
  const input = parseForm(materialForm, form);
  if (!input.ok) return invalid(input.problems, form);
  const result = await sendMaterial({ ...input.value, sessionId, bytes }, v.command);
  if (result.ok) return seeOther(`/trainer/sessions/${sessionId}/materials`);
  if (result.problems[0]?.code === 'session-unknown') throw notFound();
  return invalid(result.problems, form);
});

export default function SessionMaterials() {
  const { title, id, name, materials, courses, mayTell } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  const path = `/trainer/sessions/${id}/materials`;
  return (
    <>
      <BackLink to={`/trainer/sessions/${id}`}>{name}</BackLink>
      <PageHeader title={title} lead={t('sessions.material.lead')} />
      <TaughtMaterials materials={materials} path={path} mayTell={mayTell} />
      <MaterialForm courses={courses} refusal={refusal && 'problems' in refusal ? refusal : undefined} />
    </>
  );
}

import { type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { listDistricts, listVillages } from '#db/reference/find-area.ts';
import { listKbli } from '#db/reference/find-kbli.ts';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { invalid, notFound, seeOther } from '~/platform/http/reply.server.ts';
import { buildWorld } from '~/registration/answers/build-world.server.ts';
import { placeDraft } from '~/registration/answers/drafts/place-draft.server.ts';
import { findSheetOfRegistration } from '~/registration/answers/find-sheet.server.ts';
import { offersFor } from '~/registration/answers/offers-for.ts';
import { presentQuestionPage } from '~/registration/answers/present-question-page.ts';
import { QuestionPageView } from '~/registration/answers/question-page-view.tsx';
import { questionPages } from '~/registration/answers/question-pages.server.ts';
import { findPage, isOpen } from '~/registration/answers/question-pages.ts';
import type { Question } from '~/registration/answers/questions.ts';
import { readTyped } from '~/registration/answers/read-typed.ts';
import { savePage } from '~/registration/answers/save-page.server.ts';
import { findAssistedRegistration } from '~/registration/assistance/find-assisted-registration.server.ts';
import { TypedBy } from '~/registration/assistance/typed-by.tsx';
import { BackLink } from '~/ui/back-link/back-link.tsx';

export const handle = definePage({
  id: 'officer.registration-page',
  access: ['officer'],
  words: ['assistance', 'registration', 'reference'],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const page = findPage(questionPages, v.params.page ?? '');
  const { registrationId } = v.params;
  const personId = v.session?.personId ?? '';
  const own = await v.readPrimary(tx =>
    findAssistedRegistration(tx, { registrationId, officerId: personId }),
  );
  if (!page || !own) throw notFound();
  const here = `/officer/registrations/${own.id}`;
  if (!own.consentedAt || !isOpen(page, own.status)) throw redirect(here);
  const sheet = await v.readPrimary(tx => findSheetOfRegistration(tx, own.id));
  if (!sheet) throw notFound();
  const offers = offersFor(page.questions, v.pemda, { listDistricts, listVillages, listKbli });
  const shown = presentQuestionPage(page, sheet, buildWorld(v.pemda, v.clock), { offers, t: v.t });
  const to = `${here}/answers/${page.page}/draft`;
  const draft = placeDraft(sheet, page, { to, personId, now: v.clock.now(), texts: shown.values });
  return { title: v.t(`registration.page.${page.page}.name`), shown, draft, here, authors: own.authors };
});

export const action = act(handle, async v => {
  const registrationId = v.params.registrationId ?? '';
  const officerId = v.session?.personId ?? '';
  const form = await v.request.formData();
  const own = await v.readPrimary(tx => findAssistedRegistration(tx, { registrationId, officerId }));
  if (!own) throw notFound();
  const typed = readTyped(form);
  const result = await v.command(ctx =>
    savePage(ctx, { registrationId, page: v.params.page ?? '', ...typed }),
  );
  if (!result.ok) return invalid(result.problems, form);
  if (result.value.problems.length > 0) return invalid(result.value.problems, form);
  const here = `/officer/registrations/${registrationId}`;
  if (typed.later) return seeOther(here);
  const checking = new URL(v.request.url).searchParams.get('from') === 'check';
  if (checking) return seeOther(`${here}/check`);
  return seeOther(result.value.next ? `${here}/answers/${result.value.next}` : `${here}/documents`);
});

export default function OfficerQuestionPage() {
  const { title, shown, draft, here, authors } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  const refused = refusal && 'problems' in refusal ? refusal : undefined;
  return (
    <>
      <BackLink to={here}>{t('registration.parts')}</BackLink>
      <QuestionPageView
        {...shown}
        title={title}
        refused={refused}
        draft={draft}
        beside={question => <TypedBy author={authors[question as Question]} seenBy="officer" />}
      />
    </>
  );
}

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
import { findSheetOfPerson } from '~/registration/answers/find-sheet.server.ts';
import { offersFor } from '~/registration/answers/offers-for.ts';
import { presentQuestionPage } from '~/registration/answers/present-question-page.ts';
import { QuestionPageView } from '~/registration/answers/question-page-view.tsx';
import { questionPages } from '~/registration/answers/question-pages.server.ts';
import { findPage, isOpen } from '~/registration/answers/question-pages.ts';
import type { Question } from '~/registration/answers/questions.ts';
import { readTyped } from '~/registration/answers/read-typed.ts';
import { savePage } from '~/registration/answers/save-page.server.ts';
import { TypedBy } from '~/registration/assistance/typed-by.tsx';
import { findRegistrationOfPerson } from '~/registration/find-registration-of-person.server.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';

export const handle = definePage({
  id: 'vendor.registration-page',
  access: ['vendor'],
  words: ['registration', 'reference'],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const page = findPage(questionPages, v.params.page ?? '');
  if (!page) throw notFound();
  const personId = v.session?.personId ?? '';
  const sheet = await v.readPrimary(tx => findSheetOfPerson(tx, personId));
  if (!sheet || !isOpen(page, sheet.status)) throw redirect('/vendor/registration');
  const offers = offersFor(page.questions, v.pemda, { listDistricts, listVillages, listKbli });
  const shown = presentQuestionPage(page, sheet, buildWorld(v.pemda, v.clock), { offers, t: v.t });
  const to = `/vendor/registration/${page.page}/draft`;
  const draft = placeDraft(sheet, page, { to, personId, now: v.clock.now(), texts: shown.values });
  return { title: v.t(`registration.page.${page.page}.name`), shown, draft, authors: sheet.authors };
});

export const action = act(handle, async v => {
  const form = await v.request.formData();
  const own = await v.readPrimary(tx => findRegistrationOfPerson(tx, v.session?.personId ?? ''));
  if (!own) throw notFound();
  const typed = readTyped(form);
  const input = { registrationId: own.id, page: v.params.page ?? '', ...typed };
  const result = await v.command(ctx => savePage(ctx, input));
  if (!result.ok) return invalid(result.problems, form);
  if (result.value.problems.length > 0) return invalid(result.value.problems, form);
  if (typed.later) return seeOther('/vendor/registration');
  const checking = new URL(v.request.url).searchParams.get('from') === 'check';
  const { next, papers } = result.value;
  const then = next ?? (papers ? 'documents?from=check' : 'check');
  return seeOther(`/vendor/registration/${checking ? 'check' : then}`);
});

export default function QuestionPage() {
  const { title, shown, draft, authors } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  const refused = refusal && 'problems' in refusal ? refusal : undefined;
  return (
    <>
      <BackLink to="/vendor/registration">{t('registration.parts')}</BackLink>
      <QuestionPageView
        {...shown}
        title={title}
        refused={refused}
        draft={draft}
        beside={question => <TypedBy author={authors[question as Question]} seenBy="vendor" />}
      />
    </>
  );
}

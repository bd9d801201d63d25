import { type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useCallback } from 'react';
import { listDistricts, listVillages } from '#db/reference/find-area.ts';
import { listKbli } from '#db/reference/find-kbli.ts';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { invalid, notFound, seeOther } from '~/platform/http/reply.server.ts';
import type { Problem } from '~/reference/result.ts';
import { answerPage } from '~/registration/answers/answer-page.server.ts';
import { buildWorld } from '~/registration/answers/build-world.server.ts';
import { offersFor } from '~/registration/answers/offers-for.ts';
import { QuestionField } from '~/registration/answers/question-field.tsx';
import { questionPages } from '~/registration/answers/question-pages.server.ts';
import { typedForm } from '~/registration/answers/typed-form.ts';
import { ReasonsNotice } from '~/registration/decisions/reasons-notice.tsx';
import { findRegistrationOfPerson } from '~/registration/find-registration-of-person.server.ts';
import { problemKey } from '~/registration/problem-key.ts';
import { isEditable } from '~/registration/registration-status.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Button } from '~/ui/button/button.tsx';
import { Disclosure } from '~/ui/disclosure/disclosure.tsx';
import { Form } from '~/ui/form/form.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'vendor.registration-page',
  access: ['vendor'],
  words: ['registration', 'reference'],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const page = questionPages.find(one => one.page === v.params.page);
  if (!page) throw notFound();
  const own = await v.readPrimary(tx => findRegistrationOfPerson(tx, v.session?.personId ?? ''));
  if (!own || !isEditable(own.status)) throw redirect('/vendor/registration');
  return {
    title: v.t(`registration.page.${page.page}.name`),
    page,
    values: typedForm(page.questions, own.answers, buildWorld(v.pemda, v.clock)),
    reasons: own.openReasons.filter(reason => page.questions.includes(reason.question)),
    note: own.lastDecision?.note ?? null,
    offers: offersFor(page.questions, v.pemda, { listDistricts, listVillages, listKbli }),
  };
});

export const action = act(handle, async v => {
  const form = await v.request.formData();
  const own = await v.readPrimary(tx => findRegistrationOfPerson(tx, v.session?.personId ?? ''));
  if (!own) throw notFound();
  const typed = Object.fromEntries([...form].map(([name, text]) => [name, String(text)]));
  const later = typed.later === 'yes';
  const input = { registrationId: own.id, page: v.params.page ?? '', typed, later };
  const result = await v.command(ctx => answerPage(ctx, input));
  if (!result.ok) return invalid(result.problems, form);
  if (later) return seeOther('/vendor/registration');
  const checking = new URL(v.request.url).searchParams.get('from') === 'check';
  return seeOther(`/vendor/registration/${checking ? 'check' : (result.value.next ?? 'check')}`);
});

/** Pages that have help to unfold, for those who have no such paper yet. */
const helped = ['nib', 'tax', 'capital'];

export default function QuestionPage() {
  const { title, page, values, reasons, note, offers } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  const say = useCallback((problem: Problem) => t(problemKey(problem), problem.data), [t]);
  const refused = refusal && 'problems' in refusal ? refusal : undefined;
  const reasonOf = (question: string) => {
    const reason = reasons.find(one => one.question === question);
    return reason ? t(`registration.reason.${reason.code}`) : undefined;
  };
  const single = page.questions.length === 1;
  const section = t(`registration.section.${page.section}`);
  return (
    <>
      <BackLink to="/vendor/registration">{t('registration.parts')}</BackLink>
      {single ? <p className="soft">{section}</p> : <PageHeader crumb={section} title={title} />}
      <ReasonsNotice reasons={reasons} note={note} to={({ question }) => `#${question}`} />
      <Form key={page.page} say={say} problems={refused?.problems} values={refused?.values ?? values}>
        {page.questions.map(question => (
          <QuestionField
            key={question}
            question={question}
            heading={single}
            error={refused ? undefined : reasonOf(question)}
            offers={offers}
          />
        ))}
        {helped.includes(page.page) ? (
          <Disclosure title={t(`registration.page.${page.page}.help-title`)}>
            <p>{t(`registration.page.${page.page}.help`)}</p>
          </Disclosure>
        ) : null}
        <Button full>{t('registration.save')}</Button>
        <Button full kind="second" name="later" value="yes">
          {t('registration.save-later')}
        </Button>
      </Form>
      <p className="small soft">{t(`registration.page.${page.page}.why`)}</p>
    </>
  );
}

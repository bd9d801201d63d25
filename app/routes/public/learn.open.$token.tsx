import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { StaleNotice } from '~/bimtek/courses/legal-basis.tsx';
import { listCourses } from '~/bimtek/courses/list-courses.server.ts';
import { isOpening } from '~/bimtek/learning/links/lesson-link.ts';
import { LinkActs } from '~/bimtek/learning/links/link-acts.tsx';
import { findLinkContact, openLessonLink } from '~/bimtek/learning/links/open-lesson-link.server.ts';
import { placeAfterCode, presentLink } from '~/bimtek/learning/links/present-link.ts';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { requestSignInCode } from '~/identity/sign-in-code/request-sign-in-code.server.ts';
import { act, show } from '~/identity/visit.server.ts';
import { config } from '~/platform/config/config.server.ts';
import { invalid, seeOther } from '~/platform/http/reply.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import type { Problem } from '~/reference/result.ts';
import { ButtonLink } from '~/ui/button/button.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { SpeakHint, SpeakLink } from '~/ui/speak-link/speak-link.tsx';

export const handle = definePage({
  id: 'public.lesson-link',
  access: 'public',
  words: ['bimtek', 'identity.code'],
  hydrate: false,
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'robots', content: 'noindex' },
];

export const loader = show(handle, async v => {
  const { headers, method } = v.request;
  const person = isOpening(headers.get('User-Agent'), headers.get('Sec-Purpose') ?? headers.get('Purpose'));
  const link = await openLessonLink(v.params.token ?? '', {
    clock: v.clock,
    counts: person && method === 'GET',
  });
  const shown = presentLink(link, listCourses(), v.language, wibDay(v.clock.now()));
  const signedIn = v.session?.role === 'vendor' || v.session?.role === 'opd';
  const title = shown.title ?? v.t(`bimtek.link.${shown.state}`);
  return { ...shown, title, signedIn };
});

/** What is to be done after reading: with a code that goes to the account's own phone, whoever holds the link. */
export const action = act(handle, async v => {
  const token = v.params.token ?? '';
  const link = await openLessonLink(token, { clock: v.clock, counts: false });
  const contact = await findLinkContact(token, v.clock);
  if (!link || !contact) return seeOther(`/learn/open/${token}`);
  const quiz = (await v.request.formData()).get('next') === 'quiz';
  const to = placeAfterCode(link, quiz);
  if (v.session) return seeOther(to);
  const path = (code: string) => `/sign-in/code/${code}?to=${encodeURIComponent(to)}`;
  const origin = config().origin ?? new URL(v.request.url).origin;
  const result = await requestSignInCode(contact, v.clock, code => `${origin}${path(code)}`);
  return result.ok ? seeOther(path(result.value.token)) : invalid(result.problems);
});

/** The lesson itself, or the one question, for whoever holds the link; what is over says so and leads on. */
export default function LessonLinkPage() {
  const { state, title, lesson, question, to, signedIn, read } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  if (state !== 'open')
    return (
      <>
        <PageHeader title={t(`bimtek.link.${state}`)} />
        <Notice tone="wait">{t('bimtek.link.still-public')}</Notice>
        <p>
          <ButtonLink full to={to} plain>
            {lesson ? t('bimtek.link.to-lesson', { title: lesson.title }) : t('bimtek.link.to-lessons')}
          </ButtonLink>
        </p>
      </>
    );
  return (
    <>
      <PageHeader
        title={title}
        crumb={lesson && !question ? t('bimtek.lesson.size', lesson) : t('bimtek.reviews.title')}
      />
      {refusal?.problems.map((problem: Problem) => (
        <Notice key={problem.code} tone="bad" live>
          {t(`identity.code.${problem.code}`, problem.data)}
        </Notice>
      ))}
      {question ? (
        <ul>
          {question.options.map(option => (
            <li key={option}>{option}</li>
          ))}
        </ul>
      ) : lesson ? (
        <>
          <p className="offprint">
            <SpeakLink of="#lesson" />
          </p>
          <StaleNotice basis={lesson.legalBasis} />
          {/* Made by our own renderer from a reviewed file of content/; it writes no tag that was not listed there. */}
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: see above */}
          <article className="read flow" id="lesson" dangerouslySetInnerHTML={{ __html: lesson.html }} />
          <SpeakHint />
        </>
      ) : null}
      <LinkActs signedIn={signedIn} read={read} question={question !== null} lessonTo={to} />
    </>
  );
}

import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { notFound } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import { formatInstant } from '~/reference/calendar-day.ts';
import { buildWorld } from '~/registration/answers/build-world.server.ts';
import { CompareTable } from '~/registration/duplicates/compare-table.tsx';
import { EvidenceTags } from '~/registration/duplicates/evidence-tags.tsx';
import { findDuplicateCase } from '~/registration/duplicates/find-duplicate-case.server.ts';
import { SettledNotice } from '~/registration/duplicates/settled-notice.tsx';
import { Row } from '~/ui/arrange/arrange.tsx';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { ButtonLink } from '~/ui/button/button.tsx';
import { Link } from '~/ui/link/link.tsx';
import { Item, List } from '~/ui/list/list.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'ukpbj.duplicate',
  access: ['ukpbj'],
  words: ['duplicates', 'registration', 'reference'],
  width: 'wide',
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const doneWords = ['settled', 'merged', 'reopened'] as const;

export const loader = show(handle, async v => {
  const id = v.params.caseId;
  const world = buildWorld(v.pemda, v.clock);
  const found = isId(id) ? await v.readPrimary(tx => findDuplicateCase(tx, id, world)) : null;
  if (!found) throw notFound();
  const [first, second] = found.sides.map(side => side.name);
  const done = new URL(v.request.url).searchParams.get('done');
  return {
    title: v.t('duplicates.case.title', { first: first ?? '', second: second ?? '' }),
    ...found,
    own: found.settled?.by === v.session?.personId,
    done: doneWords.find(one => one === done) ?? null,
  };
});

export default function DuplicateCase() {
  const { title, id, status, strong, evidence, openedAt, settled, sides, lines, entity, merge, own, done } =
    useLoaderData<typeof loader>();
  const t = useWords();
  const language = useLanguage();
  const rests = status === 'open' && sides.some(side => side.merged);
  const weight = strong ? 'strong' : 'weak';
  const here = `/ukpbj/duplicates/${id}`;
  return (
    <>
      <BackLink to="/ukpbj/duplicates">{t('duplicates.case.back')}</BackLink>
      {done ? <Notice tone="good" live title={t(`duplicates.done.${done}`)} /> : null}
      <PageHeader
        title={title}
        crumb={t('duplicates.case.crumb', { when: formatInstant(openedAt, language) })}
      />
      {settled ? <SettledNotice {...{ here, status, settled, sides, merge, own }} /> : null}
      {rests ? <Notice tone="wait">{t('duplicates.case.rests')}</Notice> : null}
      {settled || rests ? null : (
        <>
          <Notice tone={strong ? 'wait' : 'info'} title={t(`duplicates.case.${weight}`)}>
            {t(`duplicates.case.${weight}-text`)}
          </Notice>
          <Row>
            <ButtonLink to={`${here}/merge`}>{t('duplicates.case.merge')}</ButtonLink>
            <ButtonLink kind="second" to={`${here}/settlement`}>
              {t('duplicates.case.settle')}
            </ButtonLink>
          </Row>
        </>
      )}
      <section>
        <h2>{t('duplicates.case.evidence')}</h2>
        <EvidenceTags evidence={evidence} />
      </section>
      <section>
        <h2>{t('duplicates.compare.title')}</h2>
        <CompareTable lines={lines} names={sides.map(side => side.name)} />
        <p className="small soft">{t('duplicates.compare.masked')}</p>
        <Row>
          {sides.map(side => (
            <Link key={side.vendorId} to={`/ukpbj/registrations/${side.registrationId}`}>
              {t('duplicates.case.open-registration', { name: side.name })}
            </Link>
          ))}
        </Row>
      </section>
      {entity.length > 0 ? (
        <section>
          <h2>{t('duplicates.case.entity')}</h2>
          <p>{t('duplicates.case.entity-text')}</p>
          <List>
            {entity.map(member => (
              <li key={member.vendorId}>
                <Item name={member.name} />
              </li>
            ))}
          </List>
        </section>
      ) : null}
    </>
  );
}

import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findLesson } from '~/bimtek/courses/course.ts';
import { findCourse } from '~/bimtek/courses/list-courses.server.ts';
import { presentLesson } from '~/bimtek/courses/present-course.ts';
import { FindingList } from '~/catalog/findings/finding-list.tsx';
import { linkLessons } from '~/catalog/findings/link-lessons.ts';
import { presentAccepted, presentFindings } from '~/catalog/findings/present-findings.ts';
import { QualitySummary } from '~/catalog/findings/quality-summary.tsx';
import { scoreAfterMusts } from '~/catalog/findings/score-after.ts';
import { isListed } from '~/catalog/listings/listing-status.ts';
import { Confirmation } from '~/catalog/products/confirmation.tsx';
import { presentSections } from '~/catalog/products/present-sections.ts';
import { priceStanding } from '~/catalog/products/price-standing.ts';
import { findProductPage } from '~/catalog/products/read-product-page.server.ts';
import { SectionList } from '~/catalog/products/section-list.tsx';
import { checkTitle, sayShort, speaker } from '~/catalog/quality/say-finding.server.ts';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { notFound } from '~/platform/http/reply.server.ts';
import { formatDay, formatInstant, wibDay } from '~/reference/calendar-day.ts';
import { formatRupiah } from '~/reference/rupiah.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Action } from '~/ui/button/action.tsx';
import { ButtonLink } from '~/ui/button/button.tsx';
import { Disclosure } from '~/ui/disclosure/disclosure.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { Tag } from '~/ui/tag/tag.tsx';

export const handle = definePage({ id: 'vendor.product', access: ['vendor'], words: ['catalog'] });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const page = await v.readPrimary(tx => findProductPage(tx, v.session?.personId ?? '', v.params.productId));
  if (!page) throw notFound();
  const { product, photos, channels, listings, quality } = page;
  const stops = quality?.stops ?? {};
  const say = speaker(v.language);
  const open = quality?.findings ?? [];
  const findings = presentFindings(open, { product, photos, channels, stops }, say);
  const must = findings.filter(finding => finding.severity === 'stop').length;
  const listed = listings.some(listing => isListed(listing.status));
  const held = listed ? 'listed-held' : 'held';
  const standing = quality === null ? 'unchecked' : must > 0 ? held : listed ? 'listed' : 'ready';
  const price = product.priceRupiah === null ? '' : formatRupiah(product.priceRupiah);
  const asked = priceStanding(product, wibDay(v.clock.now()));
  return {
    title: v.t(`catalog.product.${standing}`),
    crumb: [product.title, price].filter(Boolean).join(', '),
    id: product.id,
    pemdaId: v.pemda,
    standing,
    findings,
    lessons: linkLessons(findings, (course, lesson) => {
      const known = findCourse(course);
      const found = known && findLesson(known, lesson);
      return found ? presentLesson(found.lesson, v.language) : null;
    }),
    tasks: presentSections(product, photos.length, open),
    confirmation: asked && { since: formatDay(asked.since, v.language) },
    score: quality?.score ?? null,
    grade: quality?.grade ?? null,
    after: scoreAfterMusts(open),
    accepted: presentAccepted(quality?.accepted ?? [], say).map(each => ({
      ...each,
      until: formatDay(each.until, v.language),
    })),
    passed: Object.entries(quality?.statuses ?? {})
      .filter(([id, status]) => status === 'done' && !findings.some(finding => finding.check === id))
      .map(([id]) => checkTitle(id, v.language)),
    channels: channels.map(({ id, name }) => ({
      id,
      name,
      lacks: (stops[id] ?? []).map(code => sayShort(code, v.language)),
      may: quality?.mayGoOut[id] ?? false,
      listed: listings.some(listing => listing.channelId === id && isListed(listing.status)),
    })),
    checked: quality && { at: formatInstant(quality.checkedAt, v.language), ruleSet: quality.ruleSet },
  };
});

export default function Product() {
  const page = useLoaderData<typeof loader>();
  const { id, pemdaId, findings, accepted, passed, checked, confirmation } = page;
  const must = findings.filter(finding => finding.severity === 'stop').length;
  const t = useWords();
  return (
    <>
      <BackLink to="/vendor/products">{t('catalog.products.title')}</BackLink>
      <PageHeader title={page.title} crumb={page.crumb} />
      <QualitySummary
        score={page.score}
        grade={page.grade}
        must={must}
        should={findings.length - must}
        passed={passed.length}
        after={page.after}
      />
      {page.standing === 'ready' ? (
        <p>
          <ButtonLink to={`/vendor/products/${id}/listings`} full>
            {t('catalog.product.list')}
          </ButtonLink>
        </p>
      ) : null}
      <FindingList findings={findings} lessons={page.lessons} productId={id} pemda={pemdaId} />
      <SectionList productId={id} tasks={page.tasks} />
      {confirmation ? <Confirmation productId={id} {...confirmation} /> : null}
      <section>
        <h2>{t('catalog.product.channels')}</h2>
        <ul className="list">
          {page.channels.map(channel => (
            <li key={channel.id}>
              <div className="item wraps">
                <span className="body">
                  <span className="name">{channel.name}</span>
                  {channel.lacks.length > 0 && !channel.listed ? (
                    <small>{channel.lacks.join(', ')}</small>
                  ) : null}
                </span>
                {channel.listed ? (
                  <Tag tone="good">{t('catalog.channel.listed')}</Tag>
                ) : channel.may ? (
                  <Tag tone="info">{t('catalog.channel.ready')}</Tag>
                ) : (
                  <Tag tone="bad">{t('catalog.channel.held', { count: channel.lacks.length })}</Tag>
                )}
              </div>
            </li>
          ))}
        </ul>
        <p>
          <Action to={`/vendor/products/${id}/listings`} icon="shop">
            {t('catalog.product.to-listings')}
          </Action>
        </p>
      </section>
      {accepted.length > 0 ? (
        <Disclosure title={t('catalog.product.accepted', { count: accepted.length })}>
          <ul>
            {accepted.map(each => (
              <li key={`${each.check} ${each.code}`}>
                {each.says}: {t(`catalog.reason.${each.why}`)}.{' '}
                {t('catalog.accept.until', { day: each.until })}
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
      {passed.length > 0 ? (
        <Disclosure title={t('catalog.product.passed', { count: passed.length })}>
          <p>{passed.join(', ')}.</p>
        </Disclosure>
      ) : null}
      {checked ? <p className="small soft">{t('catalog.product.checked', checked)}</p> : null}
    </>
  );
}

import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { presentNext } from '~/bimtek/learning/next/present-next.ts';
import { photoUrl } from '~/catalog/photos/photo-url.ts';
import { sayShort } from '~/catalog/quality/say-finding.server.ts';
import { usePemda, useWords } from '~/i18n/use-words.ts';
import { findPersonName } from '~/identity/accounts.server.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { countInbox } from '~/messages/list-inbox.server.ts';
import { getVendorHome } from '~/programme/get-vendor-home.server.ts';
import { TurnTicket } from '~/promotion/turn-ticket.tsx';
import { questionPages } from '~/registration/answers/question-pages.server.ts';
import { CapabilityList } from '~/registration/requirements/capability-list.tsx';
import { hasNews, presentCapabilities } from '~/registration/requirements/present-capabilities.ts';
import { sayRequirement } from '~/registration/requirements/say-requirement.ts';
import { VendorNextStep } from '~/registration/vendor-next-step.tsx';
import { VendorRoad } from '~/registration/vendor-road-view.tsx';
import { saleTag } from '~/sales/sale-tag.ts';
import { Row } from '~/ui/arrange/arrange.tsx';
import { Action } from '~/ui/button/action.tsx';
import { Item, List } from '~/ui/list/list.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'vendor.home',
  access: ['vendor'],
  words: [
    'registration.home',
    'registration.road',
    'registration.next',
    'sales.tag',
    'promotion.turn',
    'requirements',
    'messages.inbox',
  ],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const personId = v.session?.personId ?? '';
  const now = v.clock.now();
  const { requirements, courses, ...home } = await v.read(tx => getVendorHome(tx, { personId, now }));
  const access = presentCapabilities(requirements.states, requirements.channels, questionPages, v.t);
  return {
    title: v.t('registration.home.title'),
    name: await findPersonName(personId),
    unread: (await v.readPrimary(tx => countInbox(tx, personId, now))).unread,
    ...home,
    access: hasNews(access) ? access : [],
    lesson: presentNext(home.lesson, courses, v.language, {
      t: v.t,
      finding: code => sayShort(code, v.language),
      requirement: id => sayRequirement(id, v.t),
    }),
    products: home.products.map(({ id, title, photo, sales }) => ({
      id,
      title,
      photo: photo ? photoUrl(v.pemda, photo, 'thumb') : null,
      tag: saleTag(sales?.state),
      days: sales?.purchasableDays ?? null,
    })),
  };
});

/** One next thing; below it what there is, whose turn it is, and what to learn. */
export default function VendorHome() {
  const { name, unread, business, road, next, ticket, lesson, products, access } =
    useLoaderData<typeof loader>();
  const t = useWords();
  const draws = `/draws/${usePemda()?.id}`;
  return (
    <>
      <PageHeader
        title={name ? t('registration.home.hello', { name }) : t('registration.home.title')}
        crumb={business || undefined}
      />
      <VendorRoad road={road} />
      <VendorNextStep next={next} />
      {unread > 0 ? (
        <Item
          card
          icon="mail"
          name={t('messages.inbox.title')}
          small={t('messages.inbox.lead', { n: unread })}
          to="/account/messages"
          arrow
        />
      ) : null}
      {access.length > 0 ? <CapabilityList lines={access} title={t('requirements.title')} /> : null}
      {products.length > 0 ? (
        <section>
          <Row ends>
            <h2>{t('registration.home.products')}</h2>
            <Action to="/vendor/products">{t('registration.home.all-products')}</Action>
          </Row>
          <List>
            {products.map(({ id, title, photo, tag, days }) => (
              <li key={id}>
                <Item
                  name={title}
                  to={`/vendor/products/${id}`}
                  status={tag ? { tone: tag.tone, text: t(`sales.tag.${tag.code}`) } : undefined}
                  small={days === null ? undefined : t('sales.tag.days', { days })}
                  photo={
                    photo ? (
                      <img className="thumb" src={photo} width={64} height={64} alt="" loading="lazy" />
                    ) : undefined
                  }
                  icon={photo ? undefined : 'box'}
                />
              </li>
            ))}
          </List>
        </section>
      ) : null}
      {ticket ? (
        <section>
          <h2>{t('registration.home.turn')}</h2>
          <TurnTicket ticket={ticket} draws={draws} />
        </section>
      ) : null}
      {lesson ? (
        <section>
          <h2>{t('registration.home.lesson')}</h2>
          <Item
            card
            icon="book"
            name={lesson.title}
            to={lesson.to}
            plain={lesson.to.startsWith('/learn/')}
            small={lesson.why}
            arrow
          />
        </section>
      ) : null}
    </>
  );
}

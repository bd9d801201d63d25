import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { judgeCompletion } from '~/bimtek/completion.ts';
import { listCourses } from '~/bimtek/list-courses.server.ts';
import { listProgress } from '~/bimtek/list-progress.server.ts';
import { presentCourse } from '~/bimtek/present-course.ts';
import { listVendorProducts } from '~/catalog/list-vendor-products.server.ts';
import { photoUrl } from '~/catalog/photo-url.ts';
import { productState } from '~/catalog/product-state.ts';
import { usePemda, useWords } from '~/i18n/use-words.ts';
import { findPersonName } from '~/identity/accounts.server.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { findTurn } from '~/promotion/find-turn.server.ts';
import { TurnTicket } from '~/promotion/turn-ticket.tsx';
import { wibDay } from '~/reference/calendar-day.ts';
import { findVendorOfPerson } from '~/registration/find-vendor-of-person.server.ts';
import { VendorNextStep } from '~/registration/vendor-next-step.tsx';
import { chooseNextStep, walkRoad } from '~/registration/vendor-road.ts';
import { VendorRoad } from '~/registration/vendor-road-view.tsx';
import { listKeptStates } from '~/sales/list-kept-states.server.ts';
import { saleTag } from '~/sales/sale-tag.ts';
import { Row } from '~/ui/arrange/arrange.tsx';
import { Action } from '~/ui/button/action.tsx';
import { Item, List } from '~/ui/list/list.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'vendor.home',
  access: ['vendor'],
  words: ['registration', 'sales', 'promotion', 'bimtek'],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const shownProducts = 3;

export const loader = show(handle, async v => {
  const personId = v.session?.personId ?? '';
  const now = v.clock.now();
  const found = await v.read(async tx => {
    const vendor = await findVendorOfPerson(tx, personId);
    const products = vendor ? await listVendorProducts(tx, vendor.id) : [];
    const kept = await listKeptStates(
      tx,
      products.map(line => line.id),
    );
    const turn = vendor?.status === 'accepted' ? await findTurn(tx, { vendorId: vendor.id, now }) : null;
    return {
      vendor,
      products,
      kept,
      ticket: turn?.ticket ?? null,
      progress: await listProgress(tx, personId),
    };
  });
  const courses = listCourses().map(course => {
    const own = found.progress.get(course.id);
    const { complete } = judgeCompletion(course, own?.readings ?? [], own?.attempts ?? []);
    return { complete, ...presentCourse(course, v.language, wibDay(now)) };
  });
  const stateOf = (id: string) => found.kept?.states.get(id)?.state;
  const road = {
    registration: found.vendor?.status ?? null,
    products: found.products.map(line => ({
      id: line.id,
      title: line.title,
      state: productState(line).state,
    })),
    learned: courses.some(course => course.complete),
    sold: found.products.some(line => stateOf(line.id) === 'SOLD'),
  };
  const lesson = courses.find(course => !course.complete);
  return {
    title: v.t('registration.home.title'),
    name: await findPersonName(personId),
    business: found.vendor?.name ?? '',
    road: walkRoad(road),
    next: chooseNextStep(road),
    ticket: found.ticket,
    lesson: lesson
      ? { id: lesson.id, title: lesson.title, minutes: lesson.minutes, kilobytes: lesson.kilobytes }
      : null,
    products: found.products.slice(0, shownProducts).map(line => ({
      id: line.id,
      title: line.title,
      photo: line.photo ? photoUrl(v.pemda, line.photo, 'thumb') : null,
      tag: saleTag(stateOf(line.id)),
      days: found.kept?.states.get(line.id)?.purchasableDays ?? null,
    })),
  };
});

/** One next thing; below it what there is, whose turn it is, and what to learn. */
export default function VendorHome() {
  const { name, business, road, next, ticket, lesson, products } = useLoaderData<typeof loader>();
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
            to={`/vendor/learning/${lesson.id}`}
            small={t('registration.home.lesson.small', {
              minutes: lesson.minutes,
              kilobytes: lesson.kilobytes,
            })}
            arrow
          />
        </section>
      ) : null}
    </>
  );
}

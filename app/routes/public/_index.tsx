import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useWords } from '~/i18n/use-words.ts';
import { listPemda } from '~/identity/list-pemda.server.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { Columns, Flow, Row } from '~/ui/arrange/arrange.tsx';
import { ButtonLink } from '~/ui/button/button.tsx';
import { Item, List } from '~/ui/list/list.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { Steps } from '~/ui/steps/steps.tsx';

export const handle = definePage({
  id: 'public.home',
  access: 'public',
  words: ['landing'],
  hydrate: false,
  width: 'wide',
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Laris · ${data?.title}` }];

export const loader = show(handle, async v => ({ title: v.t('landing.title'), places: await listPemda() }));

const road = ['register', 'complete', 'list', 'learn', 'sell'] as const;
const promises = ['draw', 'source', 'unknown'] as const;

/** What Laris is, for whom, and where: the pemda is chosen here. */
export default function Landing() {
  const { title, places } = useLoaderData<typeof loader>();
  const t = useWords();
  return (
    <>
      <PageHeader title={title} lead={t('landing.lead')} />
      <Row>
        <ButtonLink to="/sign-up" icon="shop">
          {t('landing.begin')}
        </ButtonLink>
        <ButtonLink to="/sign-in" kind="second">
          {t('landing.enter')}
        </ButtonLink>
      </Row>
      <section>
        <h2>{t('landing.road')}</h2>
        <Steps
          lying
          steps={road.map(step => ({
            title: t(`landing.road.${step}`),
            text: t(`landing.road.${step}.text`),
          }))}
        />
      </section>
      <Columns>
        <Flow>
          <h2>{t('landing.places')}</h2>
          <p>{t('landing.places.lead')}</p>
          <List>
            {places.map(({ id, name, office }) => (
              <li key={id}>
                <Item name={name} small={office} to={`/showcase/${id}`} plain icon="pin" arrow />
              </li>
            ))}
          </List>
        </Flow>
        <Flow>
          <h2>{t('landing.promises')}</h2>
          {promises.map(promise => (
            <p key={promise}>
              <b>{t(`landing.promises.${promise}`)}</b> {t(`landing.promises.${promise}.text`)}
            </p>
          ))}
        </Flow>
      </Columns>
    </>
  );
}

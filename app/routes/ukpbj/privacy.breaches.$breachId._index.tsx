import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { breachGround } from '~/composition.server.ts';
import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { invalid, notFound, seeOther } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import { askNotices } from '~/privacy/breach/ask-notices.server.ts';
import { notifyBy } from '~/privacy/breach/breach-pack.ts';
import { findBreach } from '~/privacy/breach/find-breach.server.ts';
import { getBreachPack } from '~/privacy/breach/get-breach-pack.server.ts';
import { LetterText } from '~/privacy/breach/letter-text.tsx';
import { nameFields } from '~/privacy/breach/present-breach.ts';
import { formatInstant } from '~/reference/calendar-day.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Button, ButtonLink } from '~/ui/button/button.tsx';
import { Disclosure } from '~/ui/disclosure/disclosure.tsx';
import { Facts } from '~/ui/facts/facts.tsx';
import { Form } from '~/ui/form/form.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { Table } from '~/ui/table/table.tsx';
import { TextField } from '~/ui/text-field/text-field.tsx';

export const handle = definePage({
  id: 'ukpbj.breach',
  access: ['ukpbj'],
  words: ['privacy.office', 'privacy.code', 'privacy.breach'],
  width: 'wide',
  hydrate: false,
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const mostShown = 100;

export const loader = show(handle, async v => {
  const id = v.params.breachId ?? '';
  const found = await v.read(async tx => {
    const breach = isId(id) ? await findBreach(tx, id) : null;
    if (!breach) return null;
    const office = v.place?.office ?? '';
    const question = { pemda: v.pemda, office, breach, ground: breachGround, say: v.t, language: v.language };
    return { breach, pack: await getBreachPack(tx, question) };
  });
  if (!found) throw notFound();
  const { breach, pack } = found;
  return {
    title: v.t(`privacy.office.kind.${breach.kind}`),
    breach,
    until: notifyBy(breach.knownAt),
    late: v.clock.now() > notifyBy(breach.knownAt),
    fields: nameFields(pack.fields, v.t),
    persons: pack.personIds.length,
    unclaimed: pack.unclaimedVendorIds.length,
    events: pack.trail.length,
    trail: pack.trail.slice(0, mostShown),
    letters: [pack.person, pack.authority],
  };
});

export const action = act(handle, async v => {
  const breachId = v.params.breachId ?? '';
  if (!isId(breachId)) throw notFound();
  const form = await v.request.formData();
  const typed = String(form.get('typed') ?? '');
  const result = await v.command(ctx => askNotices(ctx, { breachId, typed }, breachGround));
  if (result.ok) return seeOther(`/ukpbj/privacy/breaches/${breachId}`);
  if (result.problems.some(problem => problem.code === 'breach-unknown')) throw notFound();
  return invalid(result.problems, form);
});

export default function BreachPage() {
  const { title, breach, until, late, fields, persons, unclaimed, events, trail, letters } =
    useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  const language = useLanguage();
  const at = (instant: Date) => formatInstant(instant, language);
  return (
    <>
      <BackLink to="/ukpbj/privacy">{t('privacy.office.title')}</BackLink>
      <PageHeader title={title} />
      {breach.noticesAskedAt ? (
        <Notice tone="good" title={t('privacy.office.breach-told')}>
          {t('privacy.office.told-at', { at: at(breach.noticesAskedAt), n: breach.noticesQueued ?? 0 })}
        </Notice>
      ) : (
        <Notice
          tone={late ? 'bad' : 'wait'}
          title={t(late ? 'privacy.office.breach-late' : 'privacy.office.breach-open')}
        >
          {t('privacy.office.until', { at: at(until) })}
        </Notice>
      )}
      <Facts
        facts={[
          { term: t('privacy.office.breach-from'), value: at(breach.from) },
          { term: t('privacy.office.breach-to'), value: at(breach.to) },
          { term: t('privacy.office.breach-known'), value: at(breach.knownAt) },
          { term: t('privacy.office.persons'), value: persons },
          { term: t('privacy.office.unclaimed'), value: unclaimed },
          { term: t('privacy.office.fields'), value: fields },
          { term: t('privacy.office.events'), value: events },
        ]}
      />
      <section>
        <h2>{t('privacy.office.files')}</h2>
        {(['pdf', 'md', 'json'] as const).map(type => (
          <p key={type}>
            <ButtonLink
              kind="second"
              plain
              icon="download"
              to={`/ukpbj/privacy/breaches/${breach.id}/pack?as=${type}`}
            >
              {t(`privacy.office.file.${type}`)}
            </ButtonLink>
          </p>
        ))}
      </section>
      <section>
        <h2>{t('privacy.office.letters')}</h2>
        {letters.map(letter => (
          <Disclosure key={letter.title} title={letter.title}>
            <LetterText letter={letter} />
          </Disclosure>
        ))}
      </section>
      {breach.noticesAskedAt ? null : (
        <section>
          <h2>{t('privacy.office.tell')}</h2>
          <p>{t('privacy.office.tell-text', { n: persons })}</p>
          <Form
            problems={refusal?.problems}
            values={refusal?.values}
            say={problem => t(`privacy.code.${problem.code}`, problem.data)}
          >
            <TextField
              name="typed"
              short
              figures
              inputMode="numeric"
              label={t('privacy.office.tell-number')}
            />
            <Button kind="danger">{t('privacy.office.tell-do')}</Button>
          </Form>
        </section>
      )}
      <section>
        <h2>{t('privacy.breach.trail')}</h2>
        <Table
          caption={t('privacy.breach.trail')}
          unseenCaption
          rows={trail.map((event, place) => ({ ...event, key: `${place}` }))}
          rowKey={event => event.key}
          columns={[
            { key: 'at', head: t('privacy.office.at'), rowHead: true, cell: event => at(event.occurredAt) },
            { key: 'type', head: t('privacy.office.event'), cell: event => event.type },
            {
              key: 'actor',
              head: t('privacy.office.actor'),
              cell: event => <span className="mono">{event.actor}</span>,
            },
            {
              key: 'subject',
              head: t('privacy.office.subject'),
              cell: event => <span className="mono">{event.subject}</span>,
            },
          ]}
        />
      </section>
    </>
  );
}

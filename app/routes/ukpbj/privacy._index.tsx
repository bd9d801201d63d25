import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { usePemda, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { BreachTable } from '~/privacy/breach/breach-table.tsx';
import { getPrivacyDesk } from '~/privacy/get-privacy-desk.server.ts';
import { ConsentTable, DeletionTable, ProcessingTable, RetentionTable } from '~/privacy/office-tables.tsx';
import { processingRecord } from '~/privacy/processing-record.ts';
import { retention } from '~/privacy/retention/retention-rules.ts';
import { ButtonLink } from '~/ui/button/button.tsx';
import { EmptyState } from '~/ui/empty-state/empty-state.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'ukpbj.privacy',
  access: ['ukpbj'],
  words: [
    ...['privacy.office', 'privacy.exposed', 'privacy.exposed-sealed', 'privacy.retention'],
    ...['privacy.retention-from', 'privacy.activity', 'privacy.recipient'],
  ],
  width: 'wide',
  hydrate: false,
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const now = v.clock.now();
  const desk = await v.read(tx => getPrivacyDesk(tx, { pemda: v.pemda, now, language: v.language }));
  return { title: v.t('privacy.office.title'), now, ...desk };
});

export default function PrivacyDesk() {
  const { title, now, consents, deletions, breaches, swept } = useLoaderData<typeof loader>();
  const t = useWords();
  const pemda = usePemda()?.id ?? '';
  return (
    <>
      <PageHeader
        title={title}
        lead={t('privacy.office.lead')}
        actions={
          <ButtonLink kind="danger" to="/ukpbj/privacy/breaches/new">
            {t('privacy.office.breach-new')}
          </ButtonLink>
        }
      />
      <section>
        <h2>{t('privacy.office.breaches')}</h2>
        {breaches.length > 0 ? (
          <BreachTable breaches={breaches} now={now} />
        ) : (
          <p>{t('privacy.office.breach-none')}</p>
        )}
      </section>
      <section>
        <h2>{t('privacy.office.deletions')}</h2>
        {deletions.length > 0 ? (
          <DeletionTable lines={deletions} pemda={pemda} />
        ) : (
          <EmptyState title={t('privacy.office.deletion-none')} />
        )}
      </section>
      <section>
        <h2>{t('privacy.office.consents')}</h2>
        <ConsentTable lines={consents} />
      </section>
      <section>
        <h2>{t('privacy.office.retention')}</h2>
        <RetentionTable file={retention} removed={swept} />
      </section>
      <section>
        <h2>{t('privacy.office.record')}</h2>
        <ProcessingTable record={processingRecord} />
      </section>
    </>
  );
}

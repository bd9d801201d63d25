import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { notFound } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import { findDeletionProof } from '~/privacy/deletion/list-deletions.server.ts';
import { formatInstant } from '~/reference/calendar-day.ts';
import { ButtonLink } from '~/ui/button/button.tsx';
import { Facts } from '~/ui/facts/facts.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'public.deletion',
  access: 'public',
  words: ['privacy.proof'],
  hydrate: false,
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'robots', content: 'noindex' },
];

/** Whoever holds the address may read it: it names nobody. */
export const loader = show(handle, async v => {
  const id = v.params.request ?? '';
  const proof = isId(id) ? await v.read(tx => findDeletionProof(tx, id)) : null;
  if (!proof) throw notFound();
  return { title: v.t('privacy.proof.title'), proof };
});

export default function Deletion() {
  const { title, proof } = useLoaderData<typeof loader>();
  const t = useWords();
  const language = useLanguage();
  const rows = Object.values(proof.removed).reduce((sum, n) => sum + n, 0);
  return (
    <>
      <PageHeader title={title} lead={t('privacy.proof.lead')} />
      <Facts
        facts={[
          { term: t('privacy.proof.asked'), value: formatInstant(new Date(proof.requestedAt), language) },
          { term: t('privacy.proof.done'), value: formatInstant(new Date(proof.doneAt), language) },
          { term: t('privacy.proof.rows'), value: rows },
          { term: t('privacy.proof.files'), value: proof.files },
          { term: t('privacy.proof.keys'), value: proof.keysDestroyed },
        ]}
      />
      <h2>{t('privacy.proof.kept')}</h2>
      <ul>
        {proof.kept.map(({ what, basis }) => (
          <li key={what}>
            {t(`privacy.proof.kept.${what}`)} <span className="soft">({basis})</span>
          </li>
        ))}
      </ul>
      <p>
        <ButtonLink kind="second" plain to={`/deletions/${proof.pemda}/${proof.request}.json`}>
          {t('privacy.proof.json')}
        </ButtonLink>
      </p>
    </>
  );
}

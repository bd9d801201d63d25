import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { readSixDigits } from '~/identity/six-digits.ts';
import { show } from '~/identity/visit.server.ts';
import { ConsentText } from '~/registration/assistance/consent-text.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'public.consent',
  access: 'public',
  words: ['assistance'],
  hydrate: false,
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'robots', content: 'noindex' },
];

/** On the vendor's own phone: what is agreed to, and the code that says yes. Whether the code is right is not told here. */
export const loader = show(handle, async v => ({
  title: v.t('assistance.phone.title'),
  code: readSixDigits(new URL(v.request.url).searchParams.get('code') ?? ''),
}));

export default function ConsentOnPhone() {
  const { title, code } = useLoaderData<typeof loader>();
  const t = useWords();
  return (
    <>
      <PageHeader title={title} lead={t('assistance.phone.lead')} />
      <ConsentText />
      {code ? (
        <section>
          <p>{t('assistance.phone.yes')}</p>
          <h2 className="number">{`${code.slice(0, 3)} ${code.slice(3)}`}</h2>
        </section>
      ) : null}
      <p>{t('assistance.phone.no')}</p>
    </>
  );
}

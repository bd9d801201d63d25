import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { breachGround } from '~/composition.server.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { notFound } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import { findBreach } from '~/privacy/breach/find-breach.server.ts';
import { getBreachPack } from '~/privacy/breach/get-breach-pack.server.ts';
import { LetterText } from '~/privacy/breach/letter-text.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({ id: 'public.breach', access: 'public', hydrate: false });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.letter.title },
  { name: 'robots', content: 'noindex' },
];

/** The letter that the notice leads to: the same for everybody, and only once the office has told the people. */
export const loader = show(handle, async v => {
  const id = v.params.breach ?? '';
  const letter = await v.read(async tx => {
    const breach = isId(id) ? await findBreach(tx, id) : null;
    if (!breach?.noticesAskedAt) return null;
    const office = v.place?.office ?? '';
    const question = { pemda: v.pemda, office, breach, ground: breachGround, say: v.t, language: v.language };
    return (await getBreachPack(tx, question)).person;
  });
  if (!letter) throw notFound();
  return { letter };
});

export default function BreachLetter() {
  const { letter } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={letter.title} />
      <LetterText letter={letter} />
    </>
  );
}

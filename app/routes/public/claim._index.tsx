import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readInPemda } from '#db/client.server.ts';
import { useWords } from '~/i18n/use-words.ts';
import { isPemdaId } from '~/identity/actor.ts';
import { listPemda } from '~/identity/list-pemda.server.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { invalid, seeOther } from '~/platform/http/reply.server.ts';
import { keepClaim } from '~/registration/assistance/claim-cookie.server.ts';
import { findClaim } from '~/registration/assistance/find-claim.server.ts';
import { useSay } from '~/registration/assistance/use-say.ts';
import { Button } from '~/ui/button/button.tsx';
import { Choice } from '~/ui/choice/choice.tsx';
import { Form } from '~/ui/form/form.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { TextField } from '~/ui/text-field/text-field.tsx';

export const handle = definePage({
  id: 'public.claim',
  access: 'public',
  words: ['assistance', 'registration', 'reference'],
  hydrate: false,
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'robots', content: 'noindex' },
];

export const loader = show(handle, async v => {
  const query = new URL(v.request.url).searchParams;
  const places = await listPemda();
  return {
    title: v.t('assistance.claim.title'),
    places,
    chosen: query.get('pemda') ?? (places.length === 1 ? places[0]!.id : ''),
    code: query.get('code') ?? '',
    declined: query.has('declined'),
  };
});

export const action = act(handle, async v => {
  const form = await v.request.formData();
  const pemda = form.get('pemda');
  const code = String(form.get('code') ?? '');
  if (!isPemdaId(pemda)) return invalid([{ code: 'claim-place-missing', field: 'pemda' }], form);
  const found = await readInPemda(pemda, tx => findClaim(tx, { pemda, code, now: v.clock.now() }));
  if (!found.ok) return invalid(found.problems, form);
  return seeOther('/claim/owner', { 'Set-Cookie': keepClaim(pemda, code) });
});

export default function Claim() {
  const { title, places, chosen, code, declined } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  const say = useSay();
  const refused = refusal && 'problems' in refusal ? refusal : undefined;
  if (declined)
    return (
      <>
        <PageHeader title={title} />
        <Notice tone="good" title={t('assistance.claim.declined')} live>
          {t('assistance.claim.declined-text')}
        </Notice>
      </>
    );
  return (
    <>
      <PageHeader title={title} lead={t('assistance.claim.lead')} />
      <Form
        action="/claim"
        say={say}
        problems={refused?.problems}
        values={refused?.values ?? { pemda: chosen, code }}
      >
        <Choice
          name="pemda"
          label={t('assistance.claim.place')}
          options={places.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <TextField
          name="code"
          label={t('assistance.claim.code')}
          hint={t('assistance.claim.code-hint')}
          figures
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
        <Button full>{t('assistance.claim.next')}</Button>
      </Form>
    </>
  );
}

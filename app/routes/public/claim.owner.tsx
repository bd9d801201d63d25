import { type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readInPemda } from '#db/client.server.ts';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { invalid, seeOther } from '~/platform/http/reply.server.ts';
import { giveConsent } from '~/privacy/consent/give-consent.server.ts';
import { StartConsent } from '~/privacy/consent/start-consent.tsx';
import { dropClaim, readClaim } from '~/registration/assistance/claim-cookie.server.ts';
import { claimVendor } from '~/registration/assistance/claim-vendor.server.ts';
import { findClaim } from '~/registration/assistance/find-claim.server.ts';
import { useSay } from '~/registration/assistance/use-say.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Action } from '~/ui/button/action.tsx';
import { Button, ButtonLink } from '~/ui/button/button.tsx';
import { Form } from '~/ui/form/form.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'public.claim-owner',
  access: 'public',
  words: ['assistance', 'registration', 'reference', 'privacy.start'],
  hydrate: false,
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'robots', content: 'noindex' },
];

export const loader = show(handle, async v => {
  const held = readClaim(v.request);
  if (!held) throw redirect('/claim');
  const { pemda, code } = held;
  const found = await readInPemda(pemda, tx => findClaim(tx, { pemda, code, now: v.clock.now() }));
  if (!found.ok) throw redirect('/claim');
  const who = v.session;
  const ready = who?.role === 'vendor' && who.pemda === pemda && who.rights === 'full';
  const { business, origin } = found.value;
  const title = v.t('assistance.claim.found');
  return {
    title,
    business,
    origin,
    place: pemda,
    state: ready ? 'ready' : who ? 'other' : 'visitor',
  } as const;
});

export const action = act(handle, async v => {
  const held = readClaim(v.request);
  if (!held) return seeOther('/claim');
  if (v.session?.pemda !== held.pemda) return invalid([{ code: 'not-allowed' }]);
  const subjectId = v.session.personId;
  const result = await v.command(async ctx => {
    const claimed = await claimVendor(ctx, { code: held.code });
    if (!claimed.ok) return claimed;
    // From here on the yes is the owner's own.
    const agreed = await giveConsent(ctx, { subjectId, purpose: 'registration' });
    return agreed.ok ? claimed : agreed;
  });
  if (!result.ok) return invalid(result.problems);
  return seeOther('/vendor/registration', { 'Set-Cookie': dropClaim() });
});

export default function ClaimOwner() {
  const { title, business, origin, place, state } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  const say = useSay();
  const to = encodeURIComponent('/claim/owner');
  return (
    <>
      <BackLink to="/claim">{t('assistance.claim.title')}</BackLink>
      <PageHeader title={title} lead={business || t('assistance.claim.unnamed')} />
      <p>{t(`assistance.claim.from-${origin}`)}</p>
      <p>{t('assistance.claim.what')}</p>
      {state === 'ready' ? (
        <Form say={say} problems={refusal && 'problems' in refusal ? refusal.problems : undefined}>
          <StartConsent />
          <Button full>{t('assistance.claim.mine')}</Button>
        </Form>
      ) : null}
      {state === 'visitor' ? (
        <section>
          <h2>{t('assistance.claim.account')}</h2>
          <p>
            <ButtonLink full to={`/sign-up?pemda=${place}&to=${to}`}>
              {t('assistance.claim.sign-up')}
            </ButtonLink>
          </p>
          <p>
            <ButtonLink full kind="second" to={`/sign-in?to=${to}`}>
              {t('assistance.claim.sign-in')}
            </ButtonLink>
          </p>
        </section>
      ) : null}
      {state === 'other' ? <Notice tone="wait">{t('assistance.claim.other-role')}</Notice> : null}
      <p>
        <Action to="/claim/refusal">{t('assistance.claim.not-mine')}</Action>
      </p>
    </>
  );
}

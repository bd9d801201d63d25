import { type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { runCommand } from '~/audit/command.server.ts';
import { useWords } from '~/i18n/use-words.ts';
import { systemActor } from '~/identity/actor.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { invalid, seeOther } from '~/platform/http/reply.server.ts';
import { dropClaim, readClaim } from '~/registration/assistance/claim-cookie.server.ts';
import { declineClaim } from '~/registration/assistance/decline-claim.server.ts';
import { useSay } from '~/registration/assistance/use-say.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Button } from '~/ui/button/button.tsx';
import { Form } from '~/ui/form/form.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'public.claim-refusal',
  access: 'public',
  words: ['assistance', 'registration', 'reference'],
  hydrate: false,
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'robots', content: 'noindex' },
];

export const loader = show(handle, async v => {
  if (!readClaim(v.request)) throw redirect('/claim');
  return { title: v.t('assistance.claim.not-mine-title') };
});

/** The code came to this person alone: it is enough to say no, without an account. */
export const action = act(handle, async v => {
  const held = readClaim(v.request);
  if (!held) return seeOther('/claim');
  const { pemda, code } = held;
  const scope = { actor: systemActor(pemda), pemda, clock: v.clock };
  const result = await runCommand(scope, ctx => declineClaim(ctx, { code }));
  if (!result.ok) return invalid(result.problems);
  return seeOther('/claim?declined=yes', { 'Set-Cookie': dropClaim() });
});

export default function ClaimRefusal() {
  const { title } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  const say = useSay();
  return (
    <>
      <BackLink to="/claim/owner">{t('assistance.claim.found')}</BackLink>
      <PageHeader title={title} lead={t('assistance.claim.not-mine-text')} />
      <Form say={say} problems={refusal && 'problems' in refusal ? refusal.problems : undefined}>
        <Button full kind="danger">
          {t('assistance.claim.not-mine-button')}
        </Button>
      </Form>
    </>
  );
}

import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { confirmPassword } from '~/identity/confirm-password.server.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { invalid, seeOther } from '~/platform/http/reply.server.ts';
import { deletionWindow } from '~/privacy/deletion/deletion-window.ts';
import { findOpenDeletion } from '~/privacy/deletion/find-open-deletion.server.ts';
import { requestDeletion } from '~/privacy/deletion/request-deletion.server.ts';
import { formatInstant } from '~/reference/calendar-day.ts';
import type { Problem } from '~/reference/result.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Button } from '~/ui/button/button.tsx';
import { Form } from '~/ui/form/form.tsx';
import { Link } from '~/ui/link/link.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { TextField } from '~/ui/text-field/text-field.tsx';
import { Tickbox } from '~/ui/tickbox/tickbox.tsx';

export const handle = definePage({
  id: 'auth.deletion',
  access: 'signed-in',
  words: ['privacy.deletion', 'privacy.home', 'privacy.code', 'identity.code', 'account'],
  hydrate: false,
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const { personId, role } = v.session!;
  const open = await v.readPrimary(tx => findOpenDeletion(tx, personId));
  const window = open ? deletionWindow(open.requestedAt) : null;
  return { title: v.t('privacy.home.deletion'), window, isVendor: role === 'vendor' };
});

export const action = act(handle, async v => {
  const { personId } = v.session!;
  const form = await v.request.formData();
  if (form.get('confirm') !== 'yes') return invalid([{ code: 'confirm-missing', field: 'confirm' }], form);
  const password = String(form.get('password') ?? '');
  const confirmed = await confirmPassword({ personId, password, clock: v.clock });
  if (!confirmed.ok) return invalid(confirmed.problems, form);
  const result = await v.command(ctx => requestDeletion(ctx, { personId }));
  if (!result.ok) return invalid(result.problems, form);
  return seeOther('/account/privacy/deletion');
});

const ofIdentity = /^(password|sign-in)-/;

export default function Deletion() {
  const { title, window, isVendor } = useLoaderData<typeof loader>();
  const t = useWords();
  return (
    <>
      <BackLink to="/account/privacy">{t('privacy.home.title')}</BackLink>
      <PageHeader title={title} />
      {window ? <Waiting dueAt={window.dueAt} latestAt={window.latestAt} /> : isVendor ? <Ask /> : null}
      {isVendor ? null : <p>{t('privacy.code.deletion-staff')}</p>}
    </>
  );
}

function Waiting({ dueAt, latestAt }: { dueAt: Date; latestAt: Date }) {
  const t = useWords();
  const language = useLanguage();
  return (
    <>
      <Notice tone="wait" title={t('privacy.deletion.asked')}>
        {t('privacy.deletion.window', {
          due: formatInstant(dueAt, language),
          latest: formatInstant(latestAt, language),
        })}
      </Notice>
      <form method="post" action="/account/privacy/deletion/cancellation">
        <Button full>{t('privacy.deletion.cancel')}</Button>
      </form>
      <p>
        <Link to="/account/privacy/data">{t('privacy.deletion.copy-first')}</Link>
      </p>
    </>
  );
}

function Ask() {
  const t = useWords();
  const refusal = useActionData<typeof action>();
  const say = (problem: Problem) =>
    t(`${ofIdentity.test(problem.code) ? 'identity' : 'privacy'}.code.${problem.code}`, problem.data);
  return (
    <>
      <p className="lead">{t('privacy.deletion.lead')}</p>
      <h2>{t('privacy.deletion.gone')}</h2>
      <ul>
        <li>{t('privacy.deletion.gone-account')}</li>
        <li>{t('privacy.deletion.gone-registration')}</li>
        <li>{t('privacy.deletion.gone-products')}</li>
        <li>{t('privacy.deletion.gone-turn')}</li>
      </ul>
      <h2>{t('privacy.deletion.stays')}</h2>
      <p>{t('privacy.deletion.stays-text')}</p>
      <p>
        <Link to="/account/privacy/data">{t('privacy.deletion.copy-first')}</Link>
      </p>
      <Form problems={refusal?.problems} say={say}>
        <Tickbox name="confirm">{t('privacy.deletion.understood')}</Tickbox>
        <TextField
          name="password"
          type="password"
          label={t('account.password')}
          hint={t('privacy.deletion.password')}
          autoComplete="current-password"
        />
        <Button kind="danger" full>
          {t('privacy.deletion.do')}
        </Button>
      </Form>
      <p>
        <Link to="/forgot-password">{t('account.forgot')}</Link>
      </p>
    </>
  );
}

import { useWords } from '~/i18n/use-words.ts';
import type { Problem } from '~/reference/result.ts';
import { Button } from '~/ui/button/button.tsx';
import { Choice } from '~/ui/choice/choice.tsx';
import { Disclosure } from '~/ui/disclosure/disclosure.tsx';
import { Form } from '~/ui/form/form.tsx';
import { REVOCATION_REASONS, revocationReasons } from './certificate.ts';

/** Takes a certificate back, with a reason; says first that there is no way back. */
export function RevocationForm({ action, problems }: { action?: string; problems?: readonly Problem[] }) {
  const t = useWords();
  return (
    <Disclosure title={t('certificates.revoke.title')} open={Boolean(problems?.length)}>
      <p>{t('certificates.revoke.text')}</p>
      <Form
        action={action}
        say={problem => t(`certificates.code.${problem.code}`, problem.data)}
        problems={problems}
      >
        <Choice
          name="reason"
          label={t('certificates.revoke.reason')}
          options={revocationReasons.map(reason => ({
            value: reason,
            text: t(`certificates.reason.${reason}`),
            hint: t(`certificates.revoke.${REVOCATION_REASONS[reason].again ? 'again' : 'for-good'}`),
          }))}
        />
        <Button kind="danger">{t('certificates.revoke.do')}</Button>
      </Form>
    </Disclosure>
  );
}

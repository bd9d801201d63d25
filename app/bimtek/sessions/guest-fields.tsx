import { useWords } from '~/i18n/use-words.ts';
import type { Problem } from '~/reference/result.ts';
import { Button } from '~/ui/button/button.tsx';
import { Disclosure } from '~/ui/disclosure/disclosure.tsx';
import { Form } from '~/ui/form/form.tsx';
import { TextField } from '~/ui/text-field/text-field.tsx';

interface Refusal {
  problems: Problem[];
  values: Record<string, string>;
}

/** Lets somebody in who has no account. */
export function GuestForm({ refusal }: { refusal?: Refusal | undefined }) {
  const t = useWords();
  return (
    <Disclosure title={t('sessions.roster.add-guest')} open={refusal !== undefined}>
      <Form
        problems={refusal?.problems}
        values={refusal?.values ?? {}}
        say={problem => t(`sessions.code.${problem.code}`, problem.data)}
      >
        <TextField name="name" label={t('sessions.roster.name')} autoComplete="off" maxLength={120} />
        <TextField
          name="phone"
          label={t('sessions.roster.phone')}
          hint={t('sessions.roster.phone-hint')}
          type="tel"
          autoComplete="off"
        />
        <Button kind="second">{t('sessions.roster.add-guest')}</Button>
      </Form>
    </Disclosure>
  );
}

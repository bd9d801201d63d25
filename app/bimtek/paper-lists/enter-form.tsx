import { useWords } from '~/i18n/use-words.ts';
import type { Problem } from '~/reference/result.ts';
import { Button } from '~/ui/button/button.tsx';
import { Disclosure } from '~/ui/disclosure/disclosure.tsx';
import { Form } from '~/ui/form/form.tsx';
import { SelectField } from '~/ui/select-field/select-field.tsx';
import { TextField } from '~/ui/text-field/text-field.tsx';

interface EnterFormProps {
  refused?: { problems: Problem[]; values?: Record<string, string> };
}

/** Numbers of the rows that were signed, when they came or went. */
export function EnterForm({ refused }: EnterFormProps) {
  const t = useWords();
  const say = (problem: Problem) => t(`paper-lists.code.${problem.code}`, problem.data);
  return (
    <Disclosure title={t('paper-lists.enter')} open={refused !== undefined}>
      <Form say={say} problems={refused?.problems} values={refused?.values}>
        <TextField name="numbers" label={t('paper-lists.numbers')} hint={t('paper-lists.numbers-hint')} />
        <TextField name="hour" label={t('paper-lists.hour')} hint={t('paper-lists.hour-hint')} />
        <SelectField
          name="kind"
          label={t('paper-lists.kind')}
          options={(['in', 'out'] as const).map(value => ({ value, text: t(`paper-lists.kind.${value}`) }))}
        />
        <Button>{t('paper-lists.save')}</Button>
      </Form>
    </Disclosure>
  );
}

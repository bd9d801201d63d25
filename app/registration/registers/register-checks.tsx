import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { formatInstant } from '~/reference/calendar-day.ts';
import { Button } from '~/ui/button/button.tsx';
import { Disclosure } from '~/ui/disclosure/disclosure.tsx';
import { Table } from '~/ui/table/table.tsx';
import { Tag } from '~/ui/tag/tag.tsx';
import { TextField } from '~/ui/text-field/text-field.tsx';
import type { CheckState, RegisterCheck } from './registers.ts';

const tones = {
  verified: 'good',
  differs: 'bad',
  absent: 'bad',
  unknown: 'info',
  down: 'wait',
} as const satisfies Record<CheckState, string>;

const isChoice = (question: string) => question === 'businessForm' || question === 'taxable';

/** Both values side by side, register by register. */
export function RegisterChecks({
  checks,
  action,
  asked,
}: {
  checks: readonly RegisterCheck[];
  /** Address that asks the registers again. */
  action: string;
  asked: boolean;
}) {
  const t = useWords();
  const language = useLanguage();
  const say = ({ question }: RegisterCheck, value: string | null) => {
    if (value === null) return '–';
    return isChoice(question) ? t(`registration.option.${question}.${value}`) : value;
  };
  return (
    <section>
      <h2 id="registers">{t('registers.title')}</h2>
      <p className="soft">{t('registers.lead')}</p>
      {asked ? <p role="status">{t('registers.asked')}</p> : null}
      {checks.length === 0 ? <p>{t('registers.none')}</p> : null}
      {checks.length > 0 ? (
        <Table
          caption={t('registers.title')}
          unseenCaption
          rows={checks}
          rowKey={row => `${row.register} ${row.question}`}
          columns={[
            {
              key: 'question',
              head: t('registers.question'),
              rowHead: true,
              cell: row => t(`registration.term.${row.question}`),
            },
            { key: 'ours', head: t('registers.ours'), cell: row => say(row, row.ours) },
            { key: 'theirs', head: t('registers.theirs'), cell: row => say(row, row.theirs) },
            {
              key: 'state',
              head: t('registers.state'),
              cell: row => <Tag tone={tones[row.state]}>{t(`registers.state.${row.state}`)}</Tag>,
            },
            {
              key: 'at',
              head: t('registers.at'),
              cell: row =>
                `${t(`registers.register.${row.register}`)}, ${formatInstant(row.checkedAt, language)}`,
            },
          ]}
        />
      ) : null}
      <Disclosure title={t('registers.ask')}>
        <form method="post" action={action} className="flow">
          <TextField name="inaprocCode" label={t('registers.code')} hint={t('registers.code.hint')} short />
          <Button kind="second">{t('registers.ask')}</Button>
        </form>
      </Disclosure>
    </section>
  );
}

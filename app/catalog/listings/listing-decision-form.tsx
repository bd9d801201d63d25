import { useWords } from '~/i18n/use-words.ts';
import type { Problem } from '~/reference/result.ts';
import { Row } from '~/ui/arrange/arrange.tsx';
import { Button } from '~/ui/button/button.tsx';
import { Choice } from '~/ui/choice/choice.tsx';
import { DateField } from '~/ui/date-field/date-field.tsx';
import { Form } from '~/ui/form/form.tsx';
import { TextArea } from '~/ui/textarea/textarea.tsx';
import type { ListingStatus } from './listing-status.ts';
import { ReasonChoice, type ReasonOption } from './reason-choice.tsx';
import { useListingProblems } from './use-listing-problems.ts';

interface ListingDecisionFormProps {
  status: ListingStatus;
  version: number;
  /** When the product was last changed, as this page shows it. */
  seen: string;
  ways: readonly ListingStatus[];
  reasons: readonly ReasonOption[];
  /** Codes for which open findings speak. */
  suggested: readonly string[];
  today: string;
  /** The listing that comes after this one; null at the end of the queue. */
  next: string | null;
  refused?: { problems: readonly Problem[]; values: Record<string, unknown> };
}

/** What happened or is decided, since when, all the reasons, a note. What the office itself looks at is decided today. */
export function ListingDecisionForm(props: ListingDecisionFormProps) {
  const { status, version, seen, ways, reasons, suggested, today, next, refused } = props;
  const t = useWords();
  const say = useListingProblems();
  return (
    <Form
      say={say}
      problems={refused?.problems}
      values={refused?.values ?? { on: today, reasons: suggested }}
    >
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="seen" value={seen} />
      <Choice
        name="to"
        label={t('listings.decision.to')}
        options={ways.map(value => ({
          value,
          text: t(`listings.decision.to.${value}`),
          hint: t(`listings.decision.hint.${value}`),
        }))}
      />
      {status === 'review' ? null : (
        <DateField
          name="on"
          label={t('listings.decision.on')}
          hint={t('listings.decision.on-hint')}
          max={today}
        />
      )}
      <ReasonChoice
        reasons={reasons}
        label={t('listings.decision.reasons')}
        hint={t('listings.decision.reasons-hint', { n: suggested.length })}
      />
      <TextArea
        name="note"
        label={t('listings.decision.note')}
        hint={t('listings.decision.note-hint')}
        rows={3}
      />
      <Row>
        <Button>{t('listings.decision.save')}</Button>
        {next ? (
          <Button kind="second" name="following" value={next}>
            {t('listings.decision.save-next')}
          </Button>
        ) : null}
      </Row>
    </Form>
  );
}

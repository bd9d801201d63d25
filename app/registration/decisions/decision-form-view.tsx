import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react';
import { useWords } from '~/i18n/use-words.ts';
import type { Problem } from '~/reference/result.ts';
import { isOutcome, type Outcome } from '~/registration/registration-status.ts';
import { Row } from '~/ui/arrange/arrange.tsx';
import { Button } from '~/ui/button/button.tsx';
import { Choice } from '~/ui/choice/choice.tsx';
import { Form } from '~/ui/form/form.tsx';
import { TextArea } from '~/ui/textarea/textarea.tsx';
import type { DecisionReason } from './decision-reasons.ts';
import { needsReason, needsSecondOfficer } from './outcomes.ts';
import { decisionProblemKey } from './problem-key.ts';
import { ReasonPicker } from './reason-picker.tsx';

interface DecisionFormProps {
  /** Where the decision is sent. */
  to: string;
  version: number;
  outcomes: readonly Outcome[];
  reasons: readonly DecisionReason[];
  /** The case that comes after this one; null at the end of the queue. */
  next: string | null;
  refused?: { problems: readonly Problem[]; values: Record<string, unknown> };
}

/** Outcome, reasons, note. Reasons that cannot serve the chosen outcome step back where JavaScript runs. */
export function DecisionForm({ to, version, outcomes, reasons, next, refused }: DecisionFormProps) {
  const t = useWords();
  const say = useCallback((problem: Problem) => t(decisionProblemKey(problem), problem.data), [t]);
  const before = refused?.values.outcome;
  const [outcome, setOutcome] = useState<Outcome | undefined>(isOutcome(before) ? before : undefined);
  // Without JavaScript the reasons stand there from the beginning.
  const [alive, setAlive] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    setAlive(true);
    // On a slow line somebody may have chosen before this script was there.
    const early = box.current?.querySelector<HTMLInputElement>('input[name=outcome]:checked')?.value;
    if (isOutcome(early)) setOutcome(early);
  }, []);
  const choose = (event: FormEvent<HTMLDivElement>) => {
    const { name, value } = event.target as HTMLInputElement;
    if (name === 'outcome' && isOutcome(value)) setOutcome(value);
  };
  const serving = reasons.filter(reason => reason.outcomes.some(each => outcomes.includes(each)));
  const asks = outcomes.some(needsReason);
  return (
    <Form action={to} say={say} problems={refused?.problems} values={refused?.values}>
      <input type="hidden" name="version" value={version} />
      {next ? <input type="hidden" name="following" value={next} /> : null}
      <div className="flow" ref={box} onChange={choose}>
        <Choice
          name="outcome"
          label={t('decisions.decision.outcome')}
          options={outcomes.map(value => ({
            value,
            text: t(`decisions.do.${value}`),
            hint: needsSecondOfficer(value) ? t('decisions.do.second') : undefined,
          }))}
        />
      </div>
      {asks ? (
        <div hidden={alive && (outcome === undefined || !needsReason(outcome))}>
          <ReasonPicker reasons={serving} outcome={outcome} />
        </div>
      ) : null}
      <TextArea name="note" label={t('decisions.decision.note')} hint={t('decisions.decision.note-hint')} />
      <Row>
        <Button>{t('decisions.decision.save')}</Button>
        {next ? (
          <Button kind="second" name="then" value="next">
            {t('decisions.decision.save-next')}
          </Button>
        ) : null}
      </Row>
    </Form>
  );
}

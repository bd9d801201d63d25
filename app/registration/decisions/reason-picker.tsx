import { useEffect, useMemo, useState } from 'react';
import { useWords } from '~/i18n/use-words.ts';
import type { Outcome } from '~/registration/registration-status.ts';
import { FieldGroup } from '~/ui/field/field.tsx';
import { useFormState } from '~/ui/field/form-state.ts';
import { TextField } from '~/ui/text-field/text-field.tsx';
import { type DecisionReason, fieldKey, groupReasons, type ReasonField } from './decision-reasons.ts';
import { findReasons } from './find-reasons.ts';

type Say = ReturnType<typeof useWords>;

/** Name of the question or document that a reason is about. */
export function fieldWords({ question, document }: ReasonField, t: Say): string {
  if (question) return t(`registration.term.${question}`);
  return t('decisions.document', { name: t(`documents.kind.${document}`) });
}

/**
 * Reasons grouped by what they are about, as checkboxes that unfold; with JavaScript a search field narrows them down as
 * one types. What is chosen stays chosen, also where the search hides it.
 */
export function ReasonPicker({
  reasons,
  outcome,
}: {
  reasons: readonly DecisionReason[];
  /** Shows only what serves this outcome; everything while none is chosen. */
  outcome?: Outcome;
}) {
  const t = useWords();
  const [alive, setAlive] = useState(false);
  const [typed, setTyped] = useState('');
  const chosenBefore = [useFormState('reasons').value ?? []].flat();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(chosenBefore));
  useEffect(() => setAlive(true), []);
  const groups = useMemo(() => groupReasons(reasons), [reasons]);
  const found = useMemo(() => {
    const spoken = reasons.map(({ code, field, outcomes }) => {
      const words = [
        `decisions.reason.${code}`,
        `decisions.reason.${code}.do`,
        `decisions.reason.${code}.example`,
      ];
      return { code, outcomes, text: [fieldWords(field, t), ...words.map(key => t(key))].join(' ') };
    });
    return findReasons(spoken, typed, outcome);
  }, [reasons, typed, outcome, t]);
  const tick = (code: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(code);
    else next.delete(code);
    setChosen(next);
  };
  return (
    <FieldGroup
      name="reasons"
      label={t('decisions.decision.reasons')}
      hint={t('decisions.decision.reasons-hint')}
    >
      {alive ? (
        <>
          <TextField
            name="search"
            form=""
            type="search"
            autoComplete="off"
            label={t('decisions.decision.search')}
            hint={t('decisions.decision.search-hint')}
            value={typed}
            onChange={event => setTyped(event.currentTarget.value)}
            onKeyDown={event => (event.key === 'Enter' ? event.preventDefault() : null)}
          />
          <p className="small soft" role="status">
            {t('decisions.decision.found', { n: found.size })}
          </p>
        </>
      ) : null}
      <div>
        {groups.map(group => {
          const key = fieldKey(group.field);
          const seen = group.reasons.filter(reason => found.has(reason.code));
          const own = group.reasons.filter(reason => chosen.has(reason.code));
          return (
            <details
              key={key}
              hidden={seen.length === 0}
              open={own.length > 0 || (typed !== '' && seen.length > 0)}
            >
              <summary>
                {fieldWords(group.field, t)}{' '}
                <small className="soft">{t('decisions.decision.chosen', { n: own.length })}</small>
              </summary>
              <div className="picks">
                {group.reasons.map(({ code, outcomes }) => (
                  <div key={code} hidden={!found.has(code)}>
                    <label className="pick">
                      <input
                        type="checkbox"
                        name="reasons"
                        id={code === reasons[0]?.code ? 'reasons' : `reason-${code}`}
                        value={code}
                        defaultChecked={chosenBefore.includes(code)}
                        onChange={event => tick(code, event.currentTarget.checked)}
                      />
                      <span>
                        {t(`decisions.reason.${code}`)}
                        <small>
                          {t(`decisions.reason.${code}.do`)}{' '}
                          {t('decisions.decision.serves', {
                            outcomes: outcomes.map(each => t(`decisions.outcome.${each}`)).join(', '),
                          })}
                        </small>
                      </span>
                    </label>
                  </div>
                ))}
              </div>
            </details>
          );
        })}
      </div>
    </FieldGroup>
  );
}

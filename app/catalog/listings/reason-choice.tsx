import { useWords } from '~/i18n/use-words.ts';
import { FieldGroup } from '~/ui/field/field.tsx';
import { useFormState } from '~/ui/field/form-state.ts';

/** A reason as the page shows it. */
export interface ReasonOption {
  code: string;
  field: string;
  says: string;
  do: string;
}

/** Coded reasons by what they are about, all at once; a group with a tick stands open. */
export function ReasonChoice({
  reasons,
  label,
  hint,
}: {
  reasons: readonly ReasonOption[];
  label: string;
  hint: string;
}) {
  const t = useWords();
  const known = useFormState('reasons').value;
  const ticked = [known ?? []].flat();
  const fields = [...new Set(reasons.map(reason => reason.field))];
  return (
    <FieldGroup name="reasons" label={label} hint={hint}>
      <div>
        {fields.map(field => {
          const own = reasons.filter(reason => reason.field === field);
          const n = own.filter(reason => ticked.includes(reason.code)).length;
          return (
            <details key={field} open={n > 0}>
              <summary>
                {t(`listings.field.${field}`)}{' '}
                {n > 0 ? <small className="soft">{t('listings.reason.chosen', { n })}</small> : null}
              </summary>
              <div className="picks">
                {own.map(reason => (
                  <label className="pick" key={reason.code}>
                    <input
                      type="checkbox"
                      name="reasons"
                      id={reason.code === reasons[0]?.code ? 'reasons' : `reason-${reason.code}`}
                      value={reason.code}
                      defaultChecked={ticked.includes(reason.code)}
                    />
                    <span>
                      {reason.says}
                      <small>{reason.do}</small>
                    </span>
                  </label>
                ))}
              </div>
            </details>
          );
        })}
      </div>
    </FieldGroup>
  );
}

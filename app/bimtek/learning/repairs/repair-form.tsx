import { useWords } from '~/i18n/use-words.ts';
import type { Problem } from '~/reference/result.ts';
import { Button } from '~/ui/button/button.tsx';
import { Choice } from '~/ui/choice/choice.tsx';
import { Disclosure } from '~/ui/disclosure/disclosure.tsx';
import { Form } from '~/ui/form/form.tsx';
import { SelectField } from '~/ui/select-field/select-field.tsx';
import type { CourseCard } from '../../courses/present-course.ts';
import type { CompletionRule } from '../completion.ts';
import { useRuleTitle } from '../use-rule-words.ts';
import { REPAIR_REASONS, ruleName } from './repair.ts';

interface RepairFormProps {
  rules: readonly CompletionRule[];
  course: CourseCard;
  refusal: { problems: Problem[]; values: Record<string, string> } | undefined;
}

/** Ticks a rule for somebody, with a reason out of a closed list: no free text, so nothing personal gets in. */
export function RepairForm({ rules, course, refusal }: RepairFormProps) {
  const t = useWords();
  const titleOf = useRuleTitle(course);
  const open = rules.filter(rule => !rule.done);
  return (
    <Disclosure title={t('bimtek.repair.title')} open={refusal !== undefined}>
      <Form {...refusal} say={problem => t(`bimtek.code.${problem.code}`, problem.data)}>
        <SelectField
          name="rule"
          label={t('bimtek.repair.rule')}
          options={open.map(rule => ({ value: ruleName(rule), text: titleOf(rule) }))}
        />
        <Choice
          name="reason"
          label={t('bimtek.repair.reason')}
          hint={t('bimtek.repair.reason.hint')}
          options={REPAIR_REASONS.map(value => ({ value, text: t(`bimtek.repair.because.${value}`) }))}
        />
        <Button>{t('bimtek.repair.do')}</Button>
      </Form>
    </Disclosure>
  );
}

import { useWords } from '~/i18n/use-words.ts';
import { Choice } from '~/ui/choice/choice.tsx';
import { FieldGroup } from '~/ui/field/field.tsx';
import { SelectField } from '~/ui/select-field/select-field.tsx';
import { TextField } from '~/ui/text-field/text-field.tsx';
import { TextArea } from '~/ui/textarea/textarea.tsx';
import type { AskedQuestion, Gap } from './ask-question.ts';
import { fieldName } from './question-key.ts';

/** One field of a text; its label is the number that stands in the text. */
function GapField({ gap, name, label }: { gap: Gap; name: string; label: string }) {
  const t = useWords();
  switch (gap.ask) {
    case 'one':
      return gap.menu ? (
        <SelectField name={name} label={label} options={gap.options} empty={t('bimtek.quiz.pick-one')} />
      ) : (
        <Choice name={name} label={label} options={gap.options} />
      );
    case 'many':
      return <Choice name={name} label={label} hint={t('bimtek.quiz.pick-all')} options={gap.options} many />;
    case 'number':
      return <TextField name={name} label={label} inputMode="decimal" autoComplete="off" short />;
    case 'text':
      return <TextField name={name} label={label} autoComplete="off" />;
  }
}

interface QuestionFieldProps {
  question: AskedQuestion;
  number: number;
  count: number;
}

/** One question with the control that fits its kind; every kind is a plain form field. */
export function QuestionField({ question, number, count }: QuestionFieldProps) {
  const t = useWords();
  const name = fieldName(question.key);
  const gap = question.tail === null ? '' : ` … ${question.tail}`;
  const label = (
    <>
      <span className="over">{t('bimtek.quiz.question-of', { number, count })}</span>
      <br />
      {question.stem}
      {gap}
    </>
  );
  switch (question.ask) {
    case 'one':
      return <Choice name={name} label={label} options={question.options} />;
    case 'many':
      return (
        <Choice name={name} label={label} hint={t('bimtek.quiz.pick-all')} options={question.options} many />
      );
    case 'true-false': {
      const options = ['true', 'false'].map(value => ({ value, text: t(`bimtek.quiz.verdict.${value}`) }));
      return <Choice name={name} label={label} options={options} />;
    }
    case 'number':
      return (
        <TextField name={name} label={label} hint={t('bimtek.quiz.number-hint')} autoComplete="off" short />
      );
    case 'text':
      return <TextField name={name} label={label} autoComplete="off" />;
    case 'essay':
      return <TextArea name={name} label={label} />;
    case 'pairs':
      return (
        <FieldGroup name={name} label={label}>
          {question.stems.map((stem, part) => (
            <SelectField
              key={stem}
              name={fieldName(question.key, part)}
              label={stem}
              options={question.options}
              empty={t('bimtek.quiz.pick-one')}
            />
          ))}
        </FieldGroup>
      );
    case 'gaps': {
      const gaps = question.parts.filter(part => typeof part !== 'string');
      const words = question.parts.map(part => (typeof part === 'string' ? part : `[${part.part + 1}]`));
      return (
        <FieldGroup
          name={name}
          label={
            <>
              <span className="over">{t('bimtek.quiz.question-of', { number, count })}</span>
              <br />
              {words.join('')}
            </>
          }
          hint={t('bimtek.quiz.fill-gaps')}
        >
          {gaps.map(gap => (
            <GapField
              key={gap.part}
              gap={gap}
              name={fieldName(question.key, gap.part)}
              label={t('bimtek.quiz.gap', { number: gap.part + 1 })}
            />
          ))}
        </FieldGroup>
      );
    }
    case 'nothing':
      return <p>{question.stem}</p>;
  }
}

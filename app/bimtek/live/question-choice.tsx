import { useWords } from '~/i18n/use-words.ts';
import type { Problem } from '~/reference/result.ts';
import { Button } from '~/ui/button/button.tsx';
import { FilterBar } from '~/ui/filter-bar/filter-bar.tsx';
import { Form } from '~/ui/form/form.tsx';
import { SelectField } from '~/ui/select-field/select-field.tsx';

interface QuestionChoiceProps {
  course: string;
  courses: { value: string; text: string }[];
  questions: { value: string; text: string }[];
  problems?: Problem[];
}

/** First the course, which stands in the address, then one of its questions. */
export function QuestionChoice({ course, courses, questions, problems }: QuestionChoiceProps) {
  const t = useWords();
  return (
    <section>
      <h2>{t('live.choose')}</h2>
      <FilterBar label={t('live.course')} submit={t('live.show-questions')}>
        <SelectField name="course" label={t('live.course')} defaultValue={course} options={courses} />
      </FilterBar>
      <Form say={problem => t(`live.code.${problem.code}`)} problems={problems}>
        <input type="hidden" name="course" value={course} />
        <SelectField name="question" id="question" label={t('live.question')} options={questions} />
        <Button>{t('live.open')}</Button>
      </Form>
    </section>
  );
}

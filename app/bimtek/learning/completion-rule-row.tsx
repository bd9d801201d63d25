import { useWords } from '~/i18n/use-words.ts';
import { Button, ButtonLink } from '~/ui/button/button.tsx';
import { Icon } from '~/ui/icon/icon.tsx';
import { Link } from '~/ui/link/link.tsx';
import { Tag } from '~/ui/tag/tag.tsx';
import type { CourseCard } from '../courses/present-course.ts';
import type { CompletionRule } from './completion.ts';
import { useReason } from './use-rule-words.ts';

interface RowProps {
  rule: CompletionRule;
  course: CourseCard;
}

/** One rule of completion: what, whether it is met and why, and the one thing to do about it. */
export function CompletionRuleRow({ rule, course }: RowProps) {
  const t = useWords();
  const reason = useReason('reason')(rule);
  const lesson = rule.rule === 'lesson' ? course.lessons.find(each => each.id === rule.lesson) : undefined;
  const home = `/learning/courses/${course.id}`;
  return (
    <li id={rule.rule === 'quiz' ? 'quiz' : rule.lesson}>
      <div className="item wraps">
        <Icon name={rule.done ? 'check' : rule.rule === 'quiz' ? 'edit' : 'book'} />
        <span className="body">
          {lesson ? (
            <Link className="name" to={`/learn/${course.id}/${lesson.id}`} plain>
              {lesson.number}. {lesson.title}
            </Link>
          ) : (
            <span className="name">{t('bimtek.course.quiz')}</span>
          )}
          <small>{reason}</small>
        </span>
        {rule.done ? <Tag tone="good">{t('bimtek.learning.rule-done')}</Tag> : null}
        {lesson && !rule.done ? (
          <form method="post" action={`${home}/lessons/${lesson.id}/reading`}>
            <Button kind="second" slim>
              {t('bimtek.learning.mark')}
              <span className="unseen"> {lesson.title}</span>
            </Button>
          </form>
        ) : null}
        {rule.rule === 'quiz' ? (
          <ButtonLink kind={rule.done ? 'second' : 'filled'} slim to={`${home}/quiz`}>
            {t(rule.reason === 'quiz-untried' ? 'bimtek.course.to-quiz' : 'bimtek.quiz.again')}
          </ButtonLink>
        ) : null}
      </div>
    </li>
  );
}

import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { formatDay, wibDay } from '~/reference/calendar-day.ts';
import type { CourseCard } from '../courses/present-course.ts';
import type { CompletionRule } from './completion.ts';

type Titled = { rule: 'lesson'; lesson: string } | { rule: 'quiz' };

/** Name of a rule: the lesson by number and title, or the quiz. */
export function useRuleTitle(course: CourseCard): (rule: Titled) => string {
  const t = useWords();
  return rule => {
    if (rule.rule === 'quiz') return t('bimtek.course.quiz');
    const lesson = course.lessons.find(each => each.id === rule.lesson);
    return lesson ? `${lesson.number}. ${lesson.title}` : rule.lesson;
  };
}

/** Why a rule is met or not, said to the learner or of the learner. */
export function useReason(to: 'reason' | 'of'): (rule: CompletionRule) => string {
  const t = useWords();
  const language = useLanguage();
  return rule => {
    const day = rule.done ? formatDay(wibDay(rule.doneAt), language) : '';
    const percent = 'percent' in rule ? rule.percent : 0;
    const passMark = 'passMark' in rule ? rule.passMark : 0;
    // A trainer said so: for what reason stands beside it.
    const because = 'because' in rule ? t(`bimtek.repair.because.${rule.because}`) : '';
    const own = to === 'of' && (rule.reason === 'lesson-read' || rule.reason === 'lesson-unread');
    return t(`bimtek.${own ? 'reason-of' : 'reason'}.${rule.reason}`, { day, percent, passMark, because });
  };
}

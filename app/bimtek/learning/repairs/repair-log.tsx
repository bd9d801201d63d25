import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { formatInstant } from '~/reference/calendar-day.ts';
import { Button } from '~/ui/button/button.tsx';
import { Item, List } from '~/ui/list/list.tsx';
import type { CourseCard } from '../../courses/present-course.ts';
import { useRuleTitle } from '../use-rule-words.ts';
import type { Repair } from './repair.ts';

interface RepairLogProps {
  log: readonly (Repair & { by: string | null; undoneBy: string | null })[];
  course: CourseCard;
  /** Under which address a repair is taken back; null for those who only look. */
  to: string | null;
}

/** What trainers ticked, when and why; what was taken back stays, crossed off by its words. */
export function RepairLog({ log, course, to }: RepairLogProps) {
  const t = useWords();
  const language = useLanguage();
  const titleOf = useRuleTitle(course);
  if (log.length === 0) return null;
  const nameOf = (rule: string) =>
    titleOf(rule === 'quiz' ? { rule: 'quiz' } : { rule: 'lesson', lesson: rule.replace(/^lesson:/, '') });
  const who = (name: string | null) => name ?? t('bimtek.learners.nameless');
  return (
    <section>
      <h2>{t('bimtek.repair.log')}</h2>
      <List>
        {log.map(({ id, rule, reason, repairedAt, undoneAt, by, undoneBy }) => (
          <li key={id}>
            <Item
              icon={undoneAt ? 'close' : 'check'}
              name={nameOf(rule)}
              small={
                <>
                  {t('bimtek.repair.line', {
                    because: t(`bimtek.repair.because.${reason}`),
                    by: who(by),
                    at: formatInstant(repairedAt, language),
                  })}
                  {undoneAt
                    ? ` ${t('bimtek.repair.undone', { by: who(undoneBy), at: formatInstant(undoneAt, language) })}`
                    : ''}
                </>
              }
              end={
                to && !undoneAt ? (
                  <form method="post" action={`${to}/${id}/removal`}>
                    <Button kind="second" slim>
                      {t('bimtek.repair.undo')}
                      <span className="unseen"> {nameOf(rule)}</span>
                    </Button>
                  </form>
                ) : undefined
              }
            />
          </li>
        ))}
      </List>
    </section>
  );
}

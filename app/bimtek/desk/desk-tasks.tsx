import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { formatDay } from '~/reference/calendar-day.ts';
import { Item, List } from '~/ui/list/list.tsx';
import type { DeskTask, Struggling } from './desk-task.ts';

function placeOf(task: DeskTask): string {
  if (task.task === 'people-waiting') return `/trainer/sessions/${task.session}/meeting`;
  if (task.task === 'session-open') return `/trainer/sessions/${task.session}`;
  return `/trainer/courses/${task.course}`;
}

/** What waits for somebody: sessions to settle, people to find a seat for, rules to read again. */
export function DeskTasks({ tasks }: { tasks: DeskTask[] }) {
  const t = useWords();
  const language = useLanguage();
  if (tasks.length === 0) return null;
  return (
    <section>
      <h2>{t('teaching.tasks', { count: tasks.length })}</h2>
      <List>
        {tasks.map(task => (
          <li key={`${task.task}${placeOf(task)}${'regulation' in task ? task.regulation : ''}`}>
            <Item
              to={placeOf(task)}
              name={task.title}
              small={t(`teaching.task.${task.task}`, {
                count: 'count' in task ? task.count : 0,
                regulation: 'regulation' in task ? task.regulation : '',
                day: 'on' in task ? formatDay(task.on, language) : '',
              })}
              status={task.task === 'basis-expired' ? { tone: 'wait', text: t('teaching.late') } : undefined}
              arrow
            />
          </li>
        ))}
      </List>
    </section>
  );
}

interface StrugglingListProps {
  struggling: Struggling[];
}

/** Who tried more than once and has not passed yet: a word from the trainer helps more than another try. */
export function StrugglingList({ struggling }: StrugglingListProps) {
  const t = useWords();
  if (struggling.length === 0) return null;
  return (
    <section>
      <h2>{t('teaching.struggling')}</h2>
      <List>
        {struggling.map(({ personId, name, course, courseTitle, tries, best }) => (
          <li key={`${personId}${course}`}>
            <Item
              to={`/trainer/courses/${course}/learners/${personId}`}
              name={name}
              small={t('teaching.tries', { course: courseTitle, tries, best })}
              arrow
            />
          </li>
        ))}
      </List>
    </section>
  );
}

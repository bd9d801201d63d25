import { useWords } from '~/i18n/use-words.ts';
import type { Task, TaskStatus } from '~/registration/answers/task-list.ts';
import { taskTones } from '~/registration/answers/task-tones.ts';
import { isEditable, type RegistrationStatus } from '~/registration/registration-status.ts';
import { TaskList } from '~/ui/task-list/task-list.tsx';

interface Props {
  /** Address of the draft. */
  here: string;
  tasks: readonly Task[];
  documents: TaskStatus;
  status: RegistrationStatus;
}

/** The parts of a registration as the officer fills them in, each with an honest status. */
export function DraftTasks({ here, tasks, documents, status }: Props) {
  const t = useWords();
  const open = isEditable(status);
  const state = (one: TaskStatus) => ({ tone: taskTones[one], text: t(`registration.task.${one}`) });
  const sections = [...new Set(tasks.filter(task => !task.later).map(task => task.section))];
  const row = (task: Task) => ({
    name: t(`registration.page.${task.page}.name`),
    to: open || (task.later && status !== 'refused') ? `${here}/answers/${task.page}` : undefined,
    small: task.unsaved ? t('registration.task.unsaved') : undefined,
    status: state(task.status),
  });
  const papers = {
    name: t('registration.documents.name'),
    to: `${here}/documents`,
    status: state(documents),
  };
  return (
    <>
      {sections.map(section => (
        <TaskList
          key={section}
          title={t(`registration.section.${section}`)}
          tasks={tasks.filter(task => task.section === section && !task.later).map(row)}
        />
      ))}
      <TaskList title={t('registration.section.documents')} tasks={[papers]} />
      <TaskList title={t('registration.section.later')} tasks={tasks.filter(task => task.later).map(row)} />
    </>
  );
}

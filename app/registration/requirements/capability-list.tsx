import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { formatDay } from '~/reference/calendar-day.ts';
import { TaskList } from '~/ui/task-list/task-list.tsx';
import { capabilityPlace, capabilityTone } from './capability-look.ts';
import type { CapabilityLine } from './present-capabilities.ts';

/** What is open and what opens next, one line each. */
export function CapabilityList({ lines, title }: { lines: readonly CapabilityLine[]; title: string }) {
  const t = useWords();
  const language = useLanguage();
  const shown = lines.filter(line => line.capability !== 'submission' || line.open);
  return (
    <TaskList
      title={title}
      tasks={shown.map(line => {
        const day = line.open ? line.later.flatMap(one => one.dueOn ?? [])[0] : undefined;
        const n = line.later.filter(one => one.dueOn === day).length;
        return {
          name: t(`requirements.name.${line.key}`),
          to: capabilityPlace(line),
          small: day ? t('requirements.asked-until', { n, day: formatDay(day, language) }) : undefined,
          status: {
            tone: capabilityTone(line),
            text: t(`requirements.status.${capabilityTone(line)}`, { n: line.due.length }),
          },
        };
      })}
    />
  );
}

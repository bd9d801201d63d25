import { useWords } from '~/i18n/use-words.ts';
import { type Task, TaskList } from '~/ui/task-list/task-list.tsx';
import { capabilityTone } from './capability-look.ts';
import type { CapabilityLine } from './present-capabilities.ts';

/** Shut capabilities in one line each: for which channels, and the names of what is missing. */
export function CapabilityDues({ lines }: { lines: readonly CapabilityLine[] }) {
  const t = useWords();
  const tasks = lines.map((line): Task => {
    const tone = capabilityTone(line);
    return {
      name: line.channels.join(', '),
      to: `/vendor/requirements#${line.key}`,
      small: line.due.map(one => one.name).join(', '),
      status: { tone, text: t(`requirements.status.${tone}`, { n: line.due.length }) },
    };
  });
  return <TaskList tasks={tasks} />;
}

import type { ReactNode } from 'react';
import { Item, List } from '../list/list.tsx';
import type { Status } from '../tag/tag.tsx';

export interface Task {
  name: string;
  /** Missing while the task cannot be opened; say why in `small`. */
  to?: string;
  small?: ReactNode;
  status?: Status;
}

/** Parts of a long job under one heading, each with an honest status. */
export function TaskList({ title, tasks }: { title?: ReactNode; tasks: readonly Task[] }) {
  return (
    <section>
      {title ? <h2>{title}</h2> : null}
      <List>
        {tasks.map(task => (
          <li key={task.name}>
            <Item {...task} />
          </li>
        ))}
      </List>
    </section>
  );
}

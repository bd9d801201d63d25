import { useWords } from '~/i18n/use-words.ts';
import { Item, List } from '~/ui/list/list.tsx';
import type { Tone } from '~/ui/tag/tag.tsx';
import type { ShownLine, Standing } from './present-line.ts';

const tones: Record<Standing, Tone> = {
  cancelled: 'bad',
  held: 'neutral',
  confirmed: 'good',
  offered: 'turn',
  waiting: 'wait',
  began: 'busy',
  'not-invited': 'neutral',
  'not-yet': 'neutral',
  over: 'neutral',
  full: 'wait',
  free: 'info',
};

/** Sessions one below the other: when, where, and what can be done. */
export function SessionList({
  lines,
  base,
  plain,
}: {
  lines: readonly ShownLine[];
  base: string;
  plain?: boolean;
}) {
  const t = useWords();
  return (
    <List>
      {lines.map(({ id, title, hours, place, standing, number }) => (
        <li key={id}>
          <Item
            name={title}
            small={`${hours} · ${place}`}
            status={{ tone: tones[standing], text: t(`sessions.line.${standing}`, { number }) }}
            {...(plain ? {} : { to: `${base}/${id}`, arrow: true })}
          />
        </li>
      ))}
    </List>
  );
}

import { useWords } from '~/i18n/use-words.ts';
import { List } from '~/ui/list/list.tsx';
import { Progress } from '~/ui/progress/progress.tsx';
import { Tag, type Tone } from '~/ui/tag/tag.tsx';
import type { Mastery, MasteryState } from './mastery.ts';

const tones: Record<MasteryState, Tone> = { mastered: 'good', learning: 'wait', unseen: 'neutral' };

/** What somebody can do, in plain words with a small bar: how many of the last answers were right. */
export function MasteryList({ mastery }: { mastery: readonly (Mastery & { title: string })[] }) {
  const t = useWords();
  return (
    <List>
      {mastery.map(({ competency, title, state, right, seen, needed, of }) => (
        <li key={competency}>
          <div className="item wraps">
            <div className="body">
              <Progress value={Math.min(right, needed)} max={needed} label={title}>
                {t(seen === 0 ? 'bimtek.mastery.unseen' : 'bimtek.mastery.seen', { right, seen, needed, of })}
              </Progress>
            </div>
            <Tag tone={tones[state]}>{t(`bimtek.mastery.state.${state}`)}</Tag>
          </div>
        </li>
      ))}
    </List>
  );
}

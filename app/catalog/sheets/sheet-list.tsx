import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { formatInstant } from '~/reference/calendar-day.ts';
import { Item, List } from '~/ui/list/list.tsx';
import type { SheetState } from './sheet-state.ts';

export interface ListedSheet {
  id: string;
  name: string;
  state: SheetState;
  rows: number;
  createdAt: string | Date;
}

const TONES = {
  reading: 'wait',
  tried: 'info',
  writing: 'wait',
  written: 'good',
  unreadable: 'bad',
} as const;

/** The lists that were sent, newest first, each with where it stands. */
export function SheetList({ sheets, home }: { sheets: readonly ListedSheet[]; home: string }) {
  const t = useWords();
  const language = useLanguage();
  if (sheets.length === 0) return null;
  return (
    <section>
      <h2>{t('sheets.sent')}</h2>
      <List>
        {sheets.map(({ id, name, state, rows, createdAt }) => (
          <li key={id}>
            <Item
              to={`${home}/${id}`}
              name={name}
              small={`${formatInstant(new Date(createdAt), language)}, ${t('sheets.rows', { n: rows })}`}
              status={{ tone: TONES[state], text: t(`sheets.state.${state}`) }}
            />
          </li>
        ))}
      </List>
    </section>
  );
}

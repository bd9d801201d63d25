import type { ReactNode } from 'react';
import { useWords } from '~/i18n/use-words.ts';
import { Action } from '../button/action.tsx';

export interface Fact {
  term: string;
  value: ReactNode;
  /** Address where the answer can be changed. */
  change?: string;
}

/** Terms and values; with `change` it is the check-answers page. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  const t = useWords();
  return (
    <dl className="facts">
      {facts.map(({ term, value, change }) => [
        <dt key={`${term} term`}>{term}</dt>,
        <dd key={`${term} value`}>
          <span>{value}</span>
          {change ? (
            <Action to={change} about={term}>
              {t('ui.change')}
            </Action>
          ) : null}
        </dd>,
      ])}
    </dl>
  );
}

import { useWords } from '~/i18n/use-words.ts';
import { ButtonLink } from '../button/button.tsx';

/** Download links of a list; the addresses carry the page's filters. */
export function Exports({ csv, xlsx }: { csv?: string; xlsx?: string }) {
  const t = useWords();
  return (
    <>
      {csv ? (
        <ButtonLink to={csv} kind="second" slim icon="download" download="">
          {t('ui.csv')}
        </ButtonLink>
      ) : null}
      {xlsx ? (
        <ButtonLink to={xlsx} kind="second" slim icon="download" download="">
          {t('ui.xlsx')}
        </ButtonLink>
      ) : null}
    </>
  );
}

import { useWords } from '~/i18n/use-words.ts';
import { Notice } from '~/ui/notice/notice.tsx';

export interface ShownImport {
  people: number;
  matched: number;
  marks: number;
  withoutTimes: boolean;
  problems: { code: string; row: number }[];
}

/** What came of a file: who was read, what is new, and which rows could not be read. */
export function ImportNotice({ done }: { done: ShownImport }) {
  const t = useWords();
  const { people, matched, marks, withoutTimes, problems } = done;
  return (
    <>
      <Notice tone="good" live title={t('meetings.done.title', { people, matched })}>
        <p>{t('meetings.done.marks', { marks })}</p>
        {withoutTimes ? <p>{t('meetings.done.without-times')}</p> : null}
      </Notice>
      {problems.length > 0 ? (
        <Notice tone="wait" title={t('meetings.done.problems', { count: problems.length })}>
          <ul>
            {problems.slice(0, 20).map(({ code, row }) => (
              <li key={row}>{t('meetings.problem', { row, why: t(`meetings.code.${code}`) })}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </>
  );
}

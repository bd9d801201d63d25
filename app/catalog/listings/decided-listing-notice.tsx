import { useWords } from '~/i18n/use-words.ts';
import { wibTime } from '~/reference/calendar-day.ts';
import { Button } from '~/ui/button/button.tsx';
import { Form } from '~/ui/form/form.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import type { ListingStatus } from './listing-status.ts';
import { useListingProblems } from './use-listing-problems.ts';

interface Told {
  listingId: string;
  seq: number;
  title: string;
  to: ListingStatus;
  undone: boolean;
  undoUntil: Date | null;
}

/** What was just decided, with the way back as long as there is one. */
export function DecidedListingNotice({ notice, kept }: { notice: Told | null; kept: string }) {
  const t = useWords();
  const say = useListingProblems();
  if (!notice) return null;
  const { listingId, seq, title, to, undone, undoUntil } = notice;
  const status = t(`listings.status.${to}`);
  return (
    <Notice
      tone={undone ? 'wait' : 'good'}
      live
      title={t(undone ? 'listings.decided.undone' : 'listings.decided.done', { title, status })}
    >
      {undoUntil ? (
        <Form say={say} action={`/ukpbj/curation/${listingId}/reversal${kept}`}>
          <p>{t('listings.decided.until', { until: wibTime(undoUntil) })}</p>
          <input type="hidden" name="seq" value={seq} />
          <Button kind="second" slim>
            {t('listings.decided.undo')}
          </Button>
        </Form>
      ) : null}
    </Notice>
  );
}

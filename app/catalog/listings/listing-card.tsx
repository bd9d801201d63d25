import { useWords } from '~/i18n/use-words.ts';
import { Row } from '~/ui/arrange/arrange.tsx';
import { Action } from '~/ui/button/action.tsx';
import { Button, ButtonLink } from '~/ui/button/button.tsx';
import { Card } from '~/ui/card/card.tsx';
import { Disclosure } from '~/ui/disclosure/disclosure.tsx';
import { Form } from '~/ui/form/form.tsx';
import { Link } from '~/ui/link/link.tsx';
import { Tag } from '~/ui/tag/tag.tsx';
import { ListingHistory, type ToldMove } from './listing-history.tsx';
import type { ListingStatus } from './listing-status.ts';
import { LISTING_TONES } from './status-tones.ts';
import { useListingProblems } from './use-listing-problems.ts';

interface CardListing {
  channelId: string;
  name: string;
  status: ListingStatus;
  since: string | null;
  days: number;
  reasons: readonly { code: string; says: string; do: string; to: string }[];
  note: string | null;
  reports: readonly ListingStatus[];
  mayDelist: boolean;
  moves: readonly ToldMove[];
}

/** Reports that are one button, dated today; the others have a page of their own, with a day. */
const quick: readonly ListingStatus[] = ['out-of-stock', 'draft'];

/** One channel: where the product stands in plain words, since when, why, and the one thing to do next. */
export function ListingCard({ listing, productId }: { listing: CardListing; productId: string }) {
  const t = useWords();
  const say = useListingProblems();
  const { channelId, name, status, since, days, reasons, note, reports, moves } = listing;
  const home = `/vendor/products/${productId}/listings/${channelId}`;
  const atOnce = reports.filter(to => quick.includes(to) || (to === 'live' && status === 'out-of-stock'));
  return (
    <Card title={name}>
      <Row>
        <Tag tone={LISTING_TONES[status]}>{t(`listings.status.${status}`)}</Tag>
        {since ? <span className="small soft">{t('listings.own.since', { day: since })}</span> : null}
      </Row>
      <p>{t(`listings.own.stand.${status}`)}</p>
      {reasons.length > 0 ? (
        <ul>
          {reasons.map(reason => (
            <li key={reason.code}>
              <Link to={reason.to}>{reason.says}</Link>. {reason.do}
            </li>
          ))}
        </ul>
      ) : null}
      {note ? <blockquote>{note}</blockquote> : null}
      {days > 0 ? <p className="small soft">{t('listings.own.days', { n: days })}</p> : null}
      {status === 'curation' ? (
        <p>
          <ButtonLink to={`${home}/state`}>{t('listings.own.report')}</ButtonLink>
        </p>
      ) : null}
      {atOnce.length > 0 || listing.mayDelist ? (
        <Row>
          {atOnce.map(to => (
            <Form action={`${home}/state`} say={say} key={to}>
              <input type="hidden" name="to" value={to} />
              <Button kind="second" slim>
                {t(`listings.own.do.${to}`)}
              </Button>
            </Form>
          ))}
          {listing.mayDelist ? (
            <Action to={`${home}/removal`} about={name}>
              {t('listings.own.do.delisted')}
            </Action>
          ) : null}
        </Row>
      ) : null}
      {moves.length > 1 ? (
        <Disclosure title={t('listings.history.title')}>
          <ListingHistory moves={moves} />
        </Disclosure>
      ) : null}
    </Card>
  );
}

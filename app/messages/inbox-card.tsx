import { useWords } from '~/i18n/use-words.ts';
import { formatInstant } from '~/reference/calendar-day.ts';
import { Button, ButtonLink } from '~/ui/button/button.tsx';
import { Card } from '~/ui/card/card.tsx';
import { Tag } from '~/ui/tag/tag.tsx';

interface InboxCardProps {
  language: 'id' | 'en';
  /** The newest one that was not read: its button is the filled one of the page. */
  first: boolean;
  message: {
    id: string;
    at: Date;
    read: boolean;
    subject: string;
    paragraphs: string[];
    next: string;
    link: string;
  };
}

/** One message in full: what happened, and the one thing to do. Its button marks a new one as read on the way. */
export function InboxCard({ message, language, first }: InboxCardProps) {
  const t = useWords();
  const { id, at, read, subject, paragraphs, next, link } = message;
  return (
    <Card title={subject}>
      <p className="small soft">
        {formatInstant(at, language)} {read ? null : <Tag tone="info">{t('messages.inbox.new')}</Tag>}
      </p>
      {paragraphs.map(paragraph => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {read ? (
        <ButtonLink kind="second" to={link} plain>
          {next}
        </ButtonLink>
      ) : (
        <form method="post" action={`/account/messages/${id}/opening`}>
          <Button kind={first ? 'filled' : 'second'}>{next}</Button>
        </form>
      )}
    </Card>
  );
}

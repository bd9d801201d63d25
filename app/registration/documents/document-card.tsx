import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { formatDay, formatInstant } from '~/reference/calendar-day.ts';
import { Row } from '~/ui/arrange/arrange.tsx';
import { Action } from '~/ui/button/action.tsx';
import { Card } from '~/ui/card/card.tsx';
import { Disclosure } from '~/ui/disclosure/disclosure.tsx';
import { Item } from '~/ui/list/list.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { type Status, Tag } from '~/ui/tag/tag.tsx';
import type { CardState, DocumentCardShown } from './document-cards.ts';
import { DocumentThumb } from './document-thumb.tsx';
import { documentUrl } from './document-url.ts';
import { PictureRemarks } from './picture-remarks.tsx';
import { SendForm, type SendFormProps } from './send-form.tsx';
import { SendingState } from './sending-state.tsx';
import type { Slot } from './use-sending.ts';

const tones: Record<CardState, Status['tone']> = {
  missing: 'wait',
  present: 'good',
  again: 'bad',
  expired: 'bad',
  optional: 'info',
};

interface DocumentCardProps extends Omit<SendFormProps, 'kind'> {
  card: DocumentCardShown;
  /** What the office wants changed, in words. */
  wrong: readonly string[];
  mayRemove: boolean;
  maySend: boolean;
  slot: Slot | undefined;
  onRetry(): void;
}

/** One paper: what it is, whether it is there, and the way to send it. */
export function DocumentCard(props: DocumentCardProps) {
  const { card, wrong, mayRemove, maySend, slot, onRetry, ...sending } = props;
  const t = useWords();
  const { kind, state, document, dueOn } = card;
  const language = useLanguage();
  const name = t(`documents.kind.${kind}`);
  const form = <SendForm kind={kind} {...sending} />;
  return (
    <div id={kind}>
      <Card title={name}>
        <div className="flow">
          <p>
            <Tag tone={tones[state]}>{t(`documents.state.${state}`)}</Tag>
          </p>
          {dueOn && state !== 'present' ? (
            <p className="small">{t('documents.due', { day: formatDay(dueOn, language) })}</p>
          ) : null}
          {wrong.length > 0 ? <Notice tone="bad">{wrong.join(' ')}</Notice> : null}
          <SendingState slot={slot} id={kind} onRetry={onRetry} />
          {document ? <Present {...{ card, document, name, mayRemove, maySend }} /> : null}
          {maySend && !document ? form : null}
          {maySend && document ? (
            <Disclosure
              title={t('documents.replace', { name })}
              open={state === 'again' || state === 'expired' || sending.error !== undefined}
            >
              {form}
            </Disclosure>
          ) : null}
        </div>
      </Card>
    </div>
  );
}

interface PresentProps {
  card: DocumentCardShown;
  document: NonNullable<DocumentCardShown['document']>;
  name: string;
  mayRemove: boolean;
  maySend: boolean;
}

function Present({ card, document, name, mayRemove, maySend }: PresentProps) {
  const t = useWords();
  const language = useLanguage();
  const here = `/vendor/registration/documents/${document.id}`;
  const when = formatInstant(document.sentAt, language);
  const facts = [
    t(document.sentAs === 'officer' ? 'documents.sent-by-officer' : 'documents.sent', { when }),
    ...(document.pages ? [t('documents.pages', { n: document.pages })] : []),
    ...(document.expiresOn
      ? [t('documents.expiry.until', { day: formatDay(document.expiresOn, language) })]
      : []),
  ];
  return (
    <>
      <Item
        to={documentUrl(document.id)}
        plain
        photo={<DocumentThumb document={document} />}
        name={t('documents.open', { name })}
        small={facts.join(' · ')}
      />
      {card.state === 'present' ? <PictureRemarks remarks={document.remarks} /> : null}
      <Row>
        {maySend && card.expires ? (
          <Action to={`${here}/expiry`} icon="calendar" about={name}>
            {t('documents.expiry.change')}
          </Action>
        ) : null}
        {mayRemove ? (
          <Action to={`${here}/removal`} icon="trash" about={name}>
            {t('documents.remove')}
          </Action>
        ) : null}
      </Row>
    </>
  );
}

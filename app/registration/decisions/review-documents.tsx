import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { type CalendarDay, formatDay, formatInstant } from '~/reference/calendar-day.ts';
import type { DocumentFormat } from '~/registration/documents/document-format.ts';
import type { DocumentKind } from '~/registration/documents/document-kinds.ts';
import { DocumentThumb } from '~/registration/documents/document-thumb.tsx';
import { documentUrl } from '~/registration/documents/document-url.ts';
import { Row } from '~/ui/arrange/arrange.tsx';
import { List } from '~/ui/list/list.tsx';
import { Tag } from '~/ui/tag/tag.tsx';

interface Shown {
  id: string;
  kind: DocumentKind;
  format: DocumentFormat;
  expiresOn: string | null;
  sentAt: Date;
  remarks: readonly string[];
}

/** The papers beside the answers: a small picture that opens the whole, when it came, until when it holds. */
export function ReviewDocuments({ documents, today }: { documents: readonly Shown[]; today: CalendarDay }) {
  const t = useWords();
  const language = useLanguage();
  if (documents.length === 0) return <p className="soft">{t('decisions.review.no-documents')}</p>;
  return (
    <List>
      {documents.map(document => {
        const { id, kind, expiresOn, sentAt, remarks } = document;
        const name = t(`documents.kind.${kind}`);
        const late = expiresOn !== null && expiresOn < today;
        return (
          <li key={id}>
            <Row>
              <a
                href={documentUrl(id)}
                target="_blank"
                rel="noreferrer"
                aria-label={t('decisions.review.open-document', { name })}
              >
                <DocumentThumb document={document} />
              </a>
              <div>
                <b>{name}</b>
                <br />
                <small className="soft">
                  {t('decisions.review.document-sent', { when: formatInstant(sentAt, language) })}
                </small>
                {expiresOn ? (
                  <Tag tone={late ? 'bad' : 'info'}>
                    {t(late ? 'decisions.review.expired' : 'decisions.review.expires', {
                      day: formatDay(expiresOn, language),
                    })}
                  </Tag>
                ) : null}
                {remarks.map(remark => (
                  <Tag tone="wait" key={remark}>
                    {t(`documents.remark.${remark}`)}
                  </Tag>
                ))}
              </div>
            </Row>
          </li>
        );
      })}
    </List>
  );
}

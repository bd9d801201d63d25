import { useWords } from '~/i18n/use-words.ts';
import type { Problem } from '~/reference/result.ts';
import { Button } from '~/ui/button/button.tsx';
import { Form } from '~/ui/form/form.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { Progress } from '~/ui/progress/progress.tsx';
import type { BatchState } from './certificate.ts';

interface IssueFormProps {
  /** How many would get one now. */
  ready: number;
  closed: boolean;
  batch: { state: BatchState; total: number; issued: number } | null;
  problems?: readonly Problem[];
}

/** Issues the certificates of a session with one press; while that goes on, how far it is. */
export function IssueForm({ ready, closed, batch, problems }: IssueFormProps) {
  const t = useWords();
  if (!closed)
    return (
      <Notice tone="wait" title={t('certificates.code.session-not-closed')}>
        {t('certificates.session.close-first')}
      </Notice>
    );
  if (batch && batch.state !== 'done')
    return (
      <Progress
        value={batch.issued}
        max={batch.total}
        label={t('certificates.session.progress', { issued: batch.issued, total: batch.total })}
      >
        {t('certificates.session.progress-text')}
      </Progress>
    );
  return (
    <>
      {batch && batch.issued > 0 ? (
        <Notice tone="good" live title={t('certificates.session.done', { n: batch.issued })} />
      ) : null}
      {ready > 0 ? (
        <Form say={problem => t(`certificates.code.${problem.code}`, problem.data)} problems={problems}>
          <Button>{t('certificates.session.issue', { n: ready })}</Button>
        </Form>
      ) : null}
    </>
  );
}

import { type ChangeEvent, useCallback, useEffect, useRef } from 'react';
import { useWords } from '~/i18n/use-words.ts';
import type { Problem } from '~/reference/result.ts';
import { Button } from '~/ui/button/button.tsx';
import { Disclosure } from '~/ui/disclosure/disclosure.tsx';
import { FileField } from '~/ui/file-field/file-field.tsx';
import { Form } from '~/ui/form/form.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import type { DocumentKind } from './document-kinds.ts';

export interface SendFormProps {
  kind: DocumentKind;
  /** Where the plain form goes. */
  action: string;
  /** True = a chosen file is sent by itself, and the button is not needed. */
  ready: boolean;
  /** The camera was opened, and the page came back without its photo. */
  lost: boolean;
  error?: string | undefined;
  onChoose(kind: DocumentKind, file: File): void;
  onCamera(kind: DocumentKind): void;
}

const accepted = 'image/*,application/pdf';

/** Camera or file, in a plain form; with JavaScript the choice itself sends it. */
export function SendForm({ kind, action, ready, lost, error, onChoose, onCamera }: SendFormProps) {
  const t = useWords();
  const say = useCallback((problem: Problem) => t(`documents.code.${problem.code}`, problem.data), [t]);
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.currentTarget.files?.[0];
    if (ready && file) onChoose(kind, file);
  };
  const place = useRef<HTMLInputElement>(null);
  // Chosen before the script was there: it travels now, since the button that would have sent it is gone.
  useEffect(() => {
    if (!ready) return;
    for (const field of place.current?.form?.querySelectorAll<HTMLInputElement>('[type=file]') ?? []) {
      const file = field.files?.[0];
      if (file) onChoose(kind, file);
    }
  }, [ready, kind, onChoose]);
  return (
    <Form method="post" action={action} encType="multipart/form-data" say={say}>
      {lost ? <Notice tone="wait">{t('documents.reloaded')}</Notice> : null}
      <input type="hidden" name="kind" value={kind} ref={place} />
      <FileField
        name="file"
        id={`${kind}-camera`}
        label={t('documents.camera')}
        hint={`${t(`documents.kind.${kind}.hint`)} ${t('documents.camera-hint')}`}
        error={error}
        photo
        capture="environment"
        onClick={() => onCamera(kind)}
        onChange={choose}
      />
      <Disclosure title={t('documents.album')}>
        <FileField
          name="file"
          id={`${kind}-album`}
          label={t('documents.album-field')}
          hint={t('documents.album-hint')}
          error=""
          accept={accepted}
          onChange={choose}
        />
      </Disclosure>
      {ready ? null : (
        <Button full icon="upload">
          {t('documents.send')}
        </Button>
      )}
    </Form>
  );
}

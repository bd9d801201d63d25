import { useWords } from '~/i18n/use-words.ts';
import type { PictureRemark } from '~/reference/picture/measure-picture.ts';
import { Notice } from '~/ui/notice/notice.tsx';

/** What may be hard to read and how to do better. Advice: nobody has to take the photo again. */
export function PictureRemarks({ remarks }: { remarks: readonly PictureRemark[] }) {
  const t = useWords();
  if (remarks.length === 0) return null;
  return (
    <Notice tone="wait" icon="camera">
      <p>
        <b>{t('documents.remark.title')}</b> {remarks.map(one => t(`documents.remark.${one}`)).join(' ')}{' '}
        {t('documents.remark.end')}
      </p>
    </Notice>
  );
}

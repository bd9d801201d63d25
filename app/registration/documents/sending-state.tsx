import { useWords } from '~/i18n/use-words.ts';
import { Button } from '~/ui/button/button.tsx';
import { WrongLine } from '~/ui/field/field.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { Progress } from '~/ui/progress/progress.tsx';
import { PictureRemarks } from './picture-remarks.tsx';
import type { Slot } from './use-sending.ts';

interface SendingStateProps {
  slot: Slot | undefined;
  id: string;
  onRetry(): void;
}

/** How the sending of one document stands, said aloud as it changes. The place is there before the first word. */
export function SendingState({ slot, id, onRetry }: SendingStateProps) {
  const t = useWords();
  const state = slot?.state;
  const percent = state?.step === 'sending' ? Math.round(state.share * 100) : 0;
  // Spoken at the quarters only: a reader need not hear every per cent.
  const spoken = Math.floor(percent / 25) * 25;
  const silent = !state && !slot?.remarks?.length;
  return (
    // Empty it takes no room; it is there all the same, since readers only hear what changes.
    <div className={silent ? 'unseen' : 'flow'}>
      <div aria-live="polite" className="flow">
        {state?.step === 'preparing' ? <p>{t('documents.sending.preparing')}</p> : null}
        {state?.step === 'sending' ? (
          <p className="unseen">{t('documents.sending.sending', { percent: spoken })}</p>
        ) : null}
        {state?.step === 'checking' ? <p>{t('documents.sending.checking')}</p> : null}
        {state?.step === 'kept' ? <Notice tone="good">{t('documents.sending.kept')}</Notice> : null}
        {state?.step === 'waiting' ? (
          <Notice tone="wait" icon="offline">
            {t('documents.sending.waiting')}
          </Notice>
        ) : null}
        {state?.step === 'refused' ? (
          <WrongLine id={`${id}-refused`}>
            {t(`documents.code.${state.problem.code}`, state.problem.data)}
          </WrongLine>
        ) : null}
      </div>
      {state?.step === 'sending' ? (
        <Progress value={percent} max={100} label={t('documents.sending.sending', { percent })} />
      ) : null}
      {state?.step === 'waiting' ? (
        <Button type="button" kind="second" full onClick={onRetry}>
          {t('documents.sending.again')}
        </Button>
      ) : null}
      {state?.step !== 'kept' ? <PictureRemarks remarks={slot?.remarks ?? []} /> : null}
    </div>
  );
}

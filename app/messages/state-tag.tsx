import { useWords } from '~/i18n/use-words.ts';
import { Tag, type Tone } from '~/ui/tag/tag.tsx';
import type { DeliveryState, MessageState } from './channels.ts';

const tones: Record<DeliveryState | MessageState, Tone> = {
  waiting: 'wait',
  queued: 'busy',
  sent: 'busy',
  delivered: 'good',
  read: 'good',
  failed: 'bad',
  withdrawn: 'neutral',
};

/** State of a message or of one try, with the reason where it failed. */
export function StateTag({
  state,
  failure,
}: {
  state: DeliveryState | MessageState;
  failure: string | null;
}) {
  const t = useWords();
  return (
    <>
      <Tag tone={tones[state]}>{t(`messages.state.${state}`)}</Tag>
      {state === 'failed' && failure ? <small className="soft">{t(`messages.code.${failure}`)}</small> : null}
    </>
  );
}

import { useWords } from '~/i18n/use-words.ts';
import { Choice } from '~/ui/choice/choice.tsx';
import { TextArea } from '~/ui/textarea/textarea.tsx';
import type { SettlementReason } from './case-status.ts';

/** How the officer knows, from a closed list, and a note for those who come after. */
export function WhyFields({ reasons }: { reasons: readonly SettlementReason[] }) {
  const t = useWords();
  return (
    <>
      <Choice
        name="reason"
        label={t('duplicates.settle.reason')}
        options={reasons.map(value => ({ value, text: t(`duplicates.reason.${value}`) }))}
      />
      <TextArea
        name="note"
        label={t('duplicates.settle.note')}
        hint={t('duplicates.settle.note-hint')}
        rows={3}
      />
    </>
  );
}

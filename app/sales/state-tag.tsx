import { useWords } from '~/i18n/use-words.ts';
import { Tag } from '~/ui/tag/tag.tsx';

const tones = {
  SOLD: 'good',
  POSSIBLY_SOLD: 'unknown',
  NEVER_SOLD_CONFIRMED: 'turn',
  NEVER_SOLD_UNVERIFIED: 'unknown',
  TOO_NEW: 'neutral',
} as const;

/** A never-sold state as shape, word and colour; the dashed ring says that we do not know. */
export function StateTag({ state }: { state: string }) {
  const t = useWords();
  return <Tag tone={tones[state as keyof typeof tones] ?? 'unknown'}>{t(`sales.state.${state}`)}</Tag>;
}

import { useWords } from '~/i18n/use-words.ts';
import { Finding } from '~/ui/finding/finding.tsx';
import { FindingBody, type FindingBodyProps } from './finding-body.tsx';

/** The one thing to mend next, open. */
export function FindingCard(props: FindingBodyProps) {
  const t = useWords();
  const { severity, gain, says } = props.finding;
  return (
    <Finding
      stop={severity === 'stop'}
      severity={t(`catalog.severity.${severity}`)}
      gain={gain > 0 ? t('catalog.finding.gain', { points: gain }) : undefined}
      title={says}
    >
      <FindingBody {...props} />
    </Finding>
  );
}

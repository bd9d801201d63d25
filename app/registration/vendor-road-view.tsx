import { useWords } from '~/i18n/use-words.ts';
import type { Petal } from '~/ui/kawung/kawung.tsx';
import { Road } from '~/ui/road/road.tsx';
import { roadSteps, type Road as Walked } from './vendor-road.ts';

/** The four petals and the core, with the sentence that says the same. */
export function VendorRoad({ road }: { road: Walked }) {
  const t = useWords();
  const [register, complete, list, learn, sell] = roadSteps.map((step): Petal => {
    if (road.done.includes(step)) return 'done';
    return step === road.now ? 'now' : 'off';
  });
  const names = (steps: readonly string[]) => steps.map(step => t(`registration.road.${step}`)).join(', ');
  const ahead = roadSteps.filter(step => step !== road.now && !road.done.includes(step));
  const title = road.now
    ? t('registration.road.title', {
        n: roadSteps.indexOf(road.now) + 1,
        step: t(`registration.road.${road.now}`),
      })
    : t('registration.road.end');
  return (
    <Road petals={[register!, complete!, list!, learn!]} core={sell!} title={title}>
      {road.done.length > 0 ? t('registration.road.done', { steps: names(road.done) }) : null}{' '}
      {ahead.length > 0 ? t('registration.road.ahead', { steps: names(ahead) }) : null}
    </Road>
  );
}

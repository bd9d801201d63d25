import type { ReactNode } from 'react';
import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { formatInstant } from '~/reference/calendar-day.ts';
import { formatNumber } from '~/reference/rupiah.ts';
import { type Step, Steps } from '~/ui/steps/steps.tsx';
import type { DrawExplained } from './explain-draw.ts';

export interface DrawFacts extends Omit<DrawExplained, 'queue'> {
  listSha256: string;
  randomness: string;
  seed: string;
  cycle: number;
  slots: number;
  carried: number;
  sources: { drandHex: string; ceremonyText: string };
  frozenAt: Date;
  beaconRound: number;
  drawAt: Date;
}

/** A long hash on its own line, which may break. */
function Hash({ children }: { children: string }) {
  return <span className="hash">{children}</span>;
}

/** The draw as steps, each with the very value that the recomputation has to meet. */
export function DrawSteps({ facts }: { facts: DrawFacts }) {
  const t = useWords();
  const language = useLanguage();
  const at = (instant: Date) => formatInstant(instant, language);
  const step = (
    name: string,
    values: Record<string, unknown>,
    below?: ReactNode,
    text = t(`promotion.draw.step.${name}-text`, values),
  ): Step => ({
    title: t(`promotion.draw.step.${name}`, values),
    text: (
      <>
        <p>{text}</p>
        {below}
      </>
    ),
    state: 'done',
  });
  const { sources } = facts;
  const beacon = { round: formatNumber(facts.beaconRound), at: at(facts.drawAt) };
  const steps: Step[] = [
    step('list', { n: facts.entities, at: at(facts.frozenAt) }, <Hash>{facts.listSha256}</Hash>),
    step(
      'randomness',
      beacon,
      <>
        {sources.drandHex ? <Hash>{t('promotion.draw.step.drand', { text: sources.drandHex })}</Hash> : null}
        {sources.ceremonyText ? (
          <p>{t('promotion.draw.step.ceremony', { text: sources.ceremonyText })}</p>
        ) : null}
        <p>{t('promotion.draw.step.joined')}</p>
        <Hash>{facts.randomness}</Hash>
      </>,
      sources.drandHex ? undefined : t('promotion.draw.step.randomness-late', beacon),
    ),
    step('seed', { cycle: facts.cycle }, <Hash>{facts.seed}</Hash>),
    step('order', { id: facts.exampleId }, <Hash>{facts.exampleKey}</Hash>),
    step('merge', {}),
    step('rotate', { n: facts.turnedBy }),
    step('rounds', { slots: facts.slots }),
  ];
  return <Steps level={2} steps={[...before(facts, t), ...steps, ...behind(facts, t)]} />;
}

type Words = ReturnType<typeof useWords>;

function before({ carried }: DrawFacts, t: Words): Step[] {
  if (carried === 0) return [];
  return [
    {
      title: t('promotion.draw.carried'),
      text: t('promotion.draw.carried-text', { n: carried }),
      state: 'done',
    },
  ];
}

function behind({ arrivals }: DrawFacts, t: Words): Step[] {
  return arrivals.map(({ round, entities, listSha256, randomness }) => ({
    title: t('promotion.draw.arrival', { round }),
    text: (
      <>
        <p>{t('promotion.draw.arrival-text', { n: entities })}</p>
        <p>{t('promotion.draw.list-hash')}</p>
        <Hash>{listSha256}</Hash>
        <p>{t('promotion.draw.randomness')}</p>
        <Hash>{randomness}</Hash>
      </>
    ),
    state: 'done',
  }));
}

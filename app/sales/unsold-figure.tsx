import { useWords } from '~/i18n/use-words.ts';
import { formatNumber } from '~/reference/rupiah.ts';
import { FigureWithSource } from '~/ui/figure-with-source/figure-with-source.tsx';
import { StateBar, type StatePart } from '~/ui/state-bar/state-bar.tsx';
import type { NeverSoldState } from './never-sold-state.ts';

/** Order and paint of the parts: green where something sold, nila for what is proven, hatching for what we do not know. */
const paints: readonly [NeverSoldState, StatePart['fill']][] = [
  ['SOLD', 3],
  ['NEVER_SOLD_CONFIRMED', 1],
  ['POSSIBLY_SOLD', 'unknown'],
  ['NEVER_SOLD_UNVERIFIED', 'unknown'],
  ['TOO_NEW', 0],
];

interface UnsoldFigureProps {
  byState: Record<NeverSoldState, number>;
  files: number;
  saleRows: number;
  asOf: string;
}

export function UnsoldFigure({ byState, files, saleRows, asOf }: UnsoldFigureProps) {
  const t = useWords();
  const products = Object.values(byState).reduce((a, b) => a + b, 0);
  const unknown = byState.POSSIBLY_SOLD + byState.NEVER_SOLD_UNVERIFIED;
  const title =
    products === 0
      ? t('sales.unsold.finding-none')
      : t('sales.unsold.finding', {
          confirmed: formatNumber(byState.NEVER_SOLD_CONFIRMED),
          unknown: formatNumber(unknown),
        });
  return (
    <FigureWithSource
      title={title}
      meaning={t('sales.unsold.meaning')}
      n={formatNumber(products)}
      source={t('sales.unsold.source', { files: formatNumber(files), rows: formatNumber(saleRows) })}
      asOf={asOf}
    >
      {products === 0 ? null : (
        <StateBar
          label={t('sales.unsold.bar', { products: formatNumber(products) })}
          parts={paints.map(([state, fill]) => ({
            text: t(`sales.state.${state}`),
            value: byState[state],
            number: formatNumber(byState[state]),
            small: t(`sales.meaning.${state}`, { percent: formatNumber((100 * byState[state]) / products) }),
            fill,
          }))}
        />
      )}
    </FigureWithSource>
  );
}

import type { ReactNode } from 'react';
import { classes } from '../classes.ts';

export interface Bar {
  label: ReactNode;
  small?: ReactNode;
  value: number;
  /** The number as people write it; it stands before the bar. */
  text: string;
  /** The one that the headline names: in soga and bold. */
  named?: boolean;
}

interface BarChartProps {
  caption: string;
  bars: readonly Bar[];
  /** End of the axis, which always begins at 0; default the largest value. */
  max?: number;
}

/** Written out, because a table laid as a grid on phones loses its meaning in some browsers. */
const as = (role: string) => ({ role });

/** A chart that is a table: word, number, bar. */
export function BarChart({ caption, bars, max = Math.max(0, ...bars.map(bar => bar.value)) }: BarChartProps) {
  return (
    <table className="bars" {...as('table')}>
      <caption className="unseen">{caption}</caption>
      <tbody {...as('rowgroup')}>
        {bars.map((bar, at) => (
          <tr {...as('row')} key={at} className={classes(bar.named && 'named') || undefined}>
            <th scope="row" {...as('rowheader')}>
              {bar.label}
              {bar.small ? <small>{bar.small}</small> : null}
            </th>
            <td className="end" {...as('cell')}>
              {bar.text}
            </td>
            <td className="bar" {...as('cell')}>
              <svg width="100%" height="14" aria-hidden="true">
                <rect
                  className={bar.named ? 'fill-2' : 'fill-1'}
                  width={max > 0 ? `${(100 * bar.value) / max}%` : 0}
                  height="14"
                />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

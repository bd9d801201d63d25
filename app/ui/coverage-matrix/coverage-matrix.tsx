import { useHatching } from '../figure-with-source/hatching.tsx';
import { ScrollRegion } from '../table/scroll-region.tsx';

export type Cover = 'full' | 'part' | 'none';

export interface CoverageRow {
  name: string;
  cells: readonly Cover[];
  /** Share covered, written out: “71 %”. */
  share: string;
  /** The whole row in words, for readers. */
  label: string;
}

interface CoverageMatrixProps {
  caption: string;
  /** Heads of the three columns: who, which period, share. */
  heads: readonly [string, string, string];
  /** One letter per cell. */
  letters: readonly string[];
  rows: readonly CoverageRow[];
}

/** Full = all days covered, hatched = part of them, pale = no file. */
export function CoverageMatrix({ caption, heads, letters, rows }: CoverageMatrixProps) {
  const { pattern, paint } = useHatching();
  const step = 100 / Math.max(1, letters.length);
  const paints = { full: { className: 'fill-1' }, part: { fill: paint }, none: { className: 'fill-0' } };
  return (
    <ScrollRegion name={caption}>
      <table className="coverage">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{heads[0]}</th>
            <th scope="col" className="months">
              {heads[1]}
              <svg className="chart" width="100%" height="18" aria-hidden="true">
                {pattern}
                {letters.map((letter, at) => (
                  <text key={at} className="at-middle" x={`${step * (at + 0.45)}%`} y="14">
                    {letter}
                  </text>
                ))}
              </svg>
            </th>
            <th scope="col" className="end">
              {heads[2]}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              <td>
                <svg width="100%" height="18" role="img" aria-label={row.label}>
                  {row.cells.map((cell, at) => (
                    <rect
                      key={at}
                      {...paints[cell]}
                      x={`${step * at}%`}
                      width={`${step * 0.9}%`}
                      height="18"
                    />
                  ))}
                </svg>
              </td>
              <td className="end">{row.share}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

import type { ReactNode } from 'react';
import { useHatching } from '../figure-with-source/hatching.tsx';

export interface StatePart {
  text: string;
  value: number;
  /** The number as people write it. */
  number: string;
  small?: ReactNode;
  /** 1 nila, 2 soga, 3 daun, 4 abu, 0 pale; `unknown` is hatched. */
  fill: 0 | 1 | 2 | 3 | 4 | 'unknown';
}

/** Where each part begins and how wide it is, in per cent of the sum. */
export function layParts(values: readonly number[]): { x: number; width: number }[] {
  const sum = values.reduce((a, b) => a + b, 0);
  let before = 0;
  return values.map(value => {
    const x = sum > 0 ? (100 * before) / sum : 0;
    before += value;
    return { x, width: sum > 0 ? (100 * value) / sum : 0 };
  });
}

/** Parts of one whole as a bar, with a key that carries every number. */
export function StateBar({ label, parts }: { label: string; parts: readonly StatePart[] }) {
  const { pattern, paint } = useHatching();
  const places = layParts(parts.map(part => part.value));
  const dress = (fill: StatePart['fill']) =>
    fill === 'unknown' ? { fill: paint } : { className: `fill-${fill}` };
  return (
    <>
      <svg className="chart" width="100%" height="32" role="img" aria-label={label}>
        {pattern}
        {parts.map((part, at) => (
          <g key={part.text}>
            <rect {...dress(part.fill)} x={`${places[at]!.x}%`} width={`${places[at]!.width}%`} height="32" />
            {at > 0 ? <rect className="gap" x={`${places[at]!.x}%`} width="2" height="32" /> : null}
          </g>
        ))}
      </svg>
      <ul className="key">
        {parts.map(part => (
          <li key={part.text}>
            <svg aria-hidden="true">
              <rect {...dress(part.fill)} width="14" height="14" />
            </svg>
            <b>{part.number}</b>
            {part.text}
            {part.small ? <small className="soft"> {part.small}</small> : null}
          </li>
        ))}
      </ul>
    </>
  );
}

export type Petal = 'done' | 'now' | 'off';

/** One leaf of the kawung, from the centre to the upper left; the others are turned copies. */
const leaf = 'M22 22C12 22 4.5 14.5 4.5 4.5 14.5 4.5 22 12 22 22z';
const vein = 'M10.5 10.5l5.5 5.5';
const turns = [0, 90, 180, 270];

/** Four petals and a core. Without `petals` it is an outline in the colour of the text. */
export function Kawung({ petals, core = 'off' }: { petals?: readonly Petal[]; core?: Petal }) {
  return (
    <svg className="kawung" viewBox="0 0 48 48" aria-hidden="true">
      {turns.map((turn, at) => (
        <g key={turn} transform={`rotate(${turn} 24 24)`}>
          <path className={petals?.[at] ?? 'off'} d={leaf} />
          {petals?.[at] === 'done' ? <path className="vein" d={vein} /> : null}
        </g>
      ))}
      <path className={core} d="M24 19.5l4.5 4.5-4.5 4.5-4.5-4.5z" />
    </svg>
  );
}

/** The mark of the product: three petals drawn, one filled: the one whose turn it is. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 48 48" aria-hidden="true">
      {turns.map(turn => (
        <path
          key={turn}
          d={leaf}
          transform={`rotate(${turn} 24 24)`}
          fill={turn === 180 ? 'currentColor' : 'none'}
          stroke="currentColor"
          strokeWidth="2.5"
        />
      ))}
    </svg>
  );
}

/** The hem of cloth under the bar. */
export function Hem() {
  return (
    <svg className="hem" aria-hidden="true">
      <defs>
        <pattern id="hem" width="14" height="14" patternUnits="userSpaceOnUse">
          <g fill="none" stroke="currentColor" strokeWidth=".9">
            {turns.map(turn => (
              <path
                key={turn}
                d="M6.5 6.5C3 6.5 0 3.5 0 0c3.5 0 6.5 3 6.5 6.5z"
                transform={`rotate(${turn} 7 7)`}
              />
            ))}
          </g>
        </pattern>
      </defs>
      <rect width="100%" height="14" fill="url(#hem)" />
    </svg>
  );
}

import { useId } from 'react';

/** Hatching always means “belum tahu”. Gives the pattern and the paint that refers to it. */
export function useHatching() {
  const id = `hatch${useId().replaceAll(':', '-')}`;
  const pattern = (
    <defs>
      <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="fill-4" width="7" height="7" />
        <path className="hatch" d="M0 0v7" />
      </pattern>
    </defs>
  );
  return { pattern, paint: `url(#${id})` };
}

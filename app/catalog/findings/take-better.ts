import type { RankedFinding } from '../quality/assess-listing.ts';
import { type Presented, suggestTexts } from './present-findings.ts';

/** The better text that an address asks for, to stand in its field: "?better=title". Made here anew, never taken from it. */
export function takeBetter(
  address: URL,
  findings: readonly RankedFinding[],
  product: Presented,
): Partial<Record<'title' | 'description', string>> {
  const wanted = address.searchParams.get('better');
  if (wanted !== 'title' && wanted !== 'description') return {};
  const text = suggestTexts(findings, product).get(wanted);
  return text ? { [wanted]: text } : {};
}

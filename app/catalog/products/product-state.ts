/** What the list of products says about one. */
export type ProductState =
  | { state: 'unchecked' }
  | { state: 'listed'; count: number }
  | { state: 'held'; count: number }
  | { state: 'ready' };

interface Line {
  mayGoOut: Readonly<Record<string, boolean>> | null;
  stops: readonly string[];
  channels: readonly string[];
}

/** Listed first: what is up is what matters, also while something could be better. Ready: one open channel is enough. */
export function productState({ mayGoOut, stops, channels }: Line): ProductState {
  if (channels.length > 0) return { state: 'listed', count: channels.length };
  if (mayGoOut === null) return { state: 'unchecked' };
  return Object.values(mayGoOut).some(Boolean) ? { state: 'ready' } : { state: 'held', count: stops.length };
}

export const STATE_TONES = { unchecked: 'unknown', listed: 'good', held: 'bad', ready: 'info' } as const;

import type { DeliveryState, MessageState } from './channels.ts';

interface Facts {
  withdrawn: boolean;
  /** Opened in the inbox. */
  read: boolean;
  attempts: readonly { state: DeliveryState }[];
}

/** What became of a message, from what became of its tries: the best of them counts. */
export function stateOf({ withdrawn, read, attempts }: Facts): MessageState {
  const has = (state: DeliveryState) => attempts.some(each => each.state === state);
  if (read || has('read')) return 'read';
  if (has('delivered')) return 'delivered';
  if (has('sent')) return 'sent';
  if (withdrawn) return 'withdrawn';
  return attempts.length > 0 && attempts.every(each => each.state === 'failed') ? 'failed' : 'waiting';
}

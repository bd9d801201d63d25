import type { PresenceVerdict } from './presence.ts';

/** How each verdict looks. Only who was never there is bad. */
export const verdictTone = {
  present: 'good',
  late: 'wait',
  'left-early': 'wait',
  excused: 'info',
  absent: 'bad',
} as const satisfies Record<PresenceVerdict, string>;

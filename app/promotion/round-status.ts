/** `whole`: all entities then eligible; `newcomers`: those that join behind the queue. */
export const listKinds = ['whole', 'newcomers'] as const;
export type ListKind = (typeof listKinds)[number];

/** `drawn`: the queue is fixed, the gate is checked again at publication; `published`: nothing changes any more. */
export const roundStatuses = ['drawn', 'published'] as const;
export type RoundStatus = (typeof roundStatuses)[number];

/** The front-page showcase; other channels (a list for offices, a bazaar) count their slots apart. */
export const SHOWCASE = 'showcase';

/** Days from the start of one round to the start of the next. */
export const ROUND_DAYS = 7;

export const DEFAULT_SLOTS = 12;
export const MOST_SLOTS = 60;

import { GROUPINGS, type Grouping, WINDOWS, type Window } from './outcome.ts';

/** What the address asks for: `?by=trainer&days=30`; anything else is the module within 90 days. */
export function readQuestion(query: URLSearchParams): { by: Grouping; days: Window } {
  return {
    by: GROUPINGS.find(each => each === query.get('by')) ?? 'module',
    days: WINDOWS.find(each => String(each) === query.get('days')) ?? 90,
  };
}

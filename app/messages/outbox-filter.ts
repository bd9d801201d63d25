import { type Channel, channels, type MessageState, messageStates } from './channels.ts';
import { isTemplate, type Template } from './templates.ts';

/** What staff choose in the address: `?state=failed&template=…&channel=…`. Unknown values filter nothing. */
export interface OutboxFilter {
  state: MessageState | null;
  template: Template | null;
  channel: Channel | null;
}

function oneOf<T extends string>(known: readonly T[], text: string | null): T | null {
  return known.find(each => each === text) ?? null;
}

export function readOutboxFilter(search: URLSearchParams): OutboxFilter {
  const template = search.get('template');
  return {
    state: oneOf(messageStates, search.get('state')),
    template: isTemplate(template) ? template : null,
    channel: oneOf(channels, search.get('channel')),
  };
}

/** Back into an address; `page` from 1. */
export function writeOutboxFilter(filter: OutboxFilter, page = 1): string {
  const chosen = Object.entries(filter).filter(([, value]) => value !== null) as [string, string][];
  const search = new URLSearchParams([...chosen, ...(page > 1 ? [['page', String(page)]] : [])]);
  const text = search.toString();
  return text ? `?${text}` : '';
}

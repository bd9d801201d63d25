type Say = (key: string) => string;

const named = new Set(['gratis-ongkir', 'mbiz', 'tisera', 'bebeli', 'e-katalog']);

/** A channel in words; one outside our list is written as the files spell it. */
export function nameChannel(channel: string, say: Say): string {
  return named.has(channel) ? say(`sales.channel.${channel}`) : channel.replaceAll('-', ' ');
}

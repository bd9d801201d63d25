/** Channels of the three seed pemda. A marketplace outside the list keeps a channel of its own, so no sale is lost. */
export const E_KATALOG = 'e-katalog';

const spellings: Record<string, string> = {
  gratisongkir: 'gratis-ongkir',
  gratisongkirid: 'gratis-ongkir',
  mbiz: 'mbiz',
  mbizmarket: 'mbiz',
  tisera: 'tisera',
  bebeli: 'bebeli',
  ekatalog: E_KATALOG,
  katalogelektronik: E_KATALOG,
};

/**
 * Channel id of a marketplace as a file spells it: "GratisOngkir", "Gratis Ongkir" and "GRATIS-ONGKIR" are one.
 * An unknown name becomes its own id ("Toko Ladang" → "toko-ladang"); null when nothing is left to name it.
 */
export function channelOf(marketplace: string | null): string | null {
  if (!marketplace) return null;
  const words = marketplace
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  if (words === '' || words.length > 40) return null;
  return spellings[words.replaceAll(' ', '')] ?? words.replaceAll(' ', '-');
}

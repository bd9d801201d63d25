import { formatDay } from '~/reference/calendar-day.ts';
import { formatRupiah } from '~/reference/rupiah.ts';
import { nameCategory } from '../category-options.server.ts';
import { presentFindings } from '../findings/present-findings.ts';
import { netContentText } from '../products/stored-product.ts';
import { speaker } from '../quality/say-finding.server.ts';
import { curationReasons, reasonsOfFindings, sayCurationReasons } from './curation-reasons.ts';
import type { ListingForCuration } from './find-listing-for-curation.server.ts';
import { movesFor } from './listing-status.ts';

/** How many of the like goods are shown beside the price. */
const shownNeighbours = 5;

type Language = 'id' | 'en';

/** A listing in the words of its reader: what the page of the office shows, all findings at once. */
export function presentCuration(found: ListingForCuration, language: Language) {
  const { product, quality, photos, channel, moves, status } = found;
  const stops = quality?.stops ?? {};
  const around = { product, photos, channels: [channel], stops };
  const ways = movesFor(status, 'office');
  const rupiah = (amount: number | null) => (amount === null ? '–' : formatRupiah(amount));
  return {
    id: found.id,
    version: found.version,
    seen: found.changedAt.toISOString(),
    status,
    since: found.statusSince,
    channel: channel.name,
    vendor: found.vendorName,
    name: product.title,
    description: product.description,
    price: rupiah(product.priceRupiah),
    priceOn: product.priceOn ? formatDay(product.priceOn, language) : null,
    unit: product.unit,
    netContent: netContentText(product) || '–',
    category: nameCategory(product.category, language),
    brand: product.brand ?? '–',
    tkdn: product.tkdnPercent,
    documents: product.documents.map(({ kind, number, holder, expiresOn }) => ({
      ...{ kind, number, holder: holder ?? null },
      expiresOn: expiresOn ? formatDay(expiresOn, language) : null,
    })),
    photos: photos.map(({ sha256, width, height }) => ({ sha256, width, height })),
    neighbours: found.neighbours.slice(0, shownNeighbours).map(({ title, priceRupiah }) => ({
      ...{ title, price: rupiah(priceRupiah) },
    })),
    score: quality?.score ?? null,
    findings: presentFindings(quality?.findings ?? [], around, speaker(language)),
    ways,
    reasons: curationReasons
      .filter(reason => reason.moves.some(to => ways.includes(to)))
      .map(({ code, field, words }) => ({ code, field, ...words[language] })),
    suggested: ways.includes('rejected') ? reasonsOfFindings(quality?.findings ?? []) : [],
    moves: moves.map(({ reasons, ...move }) => ({ ...move, reasons: sayCurationReasons(reasons, language) })),
    next: found.next,
  };
}

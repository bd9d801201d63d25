import rules from '#content/sales/sale-status-rules.json';

/** sale = counted; pending = under way, so "never sold" may not be claimed; none = negotiated only, cancelled or failed. */
export const saleStates = ['sale', 'pending', 'none'] as const;
export type SaleState = (typeof saleStates)[number];

export interface StatusRule {
  id: string;
  validFrom: string;
  validTo: string | null;
  publishedBy: string;
  /** A verified Toko Daring order that the marketplace has not confirmed. */
  belaNull: SaleState;
  /** An e-Katalog order paid outside the system. */
  paymentOutside: SaleState;
}

export const statusRules = rules as readonly StatusRule[];
export const usualRule = 'verified-selesai';

/** The published rule of that id; throws on an unknown id, which is a mistake of the program. */
export function statusRule(id: string = usualRule): StatusRule {
  const rule = statusRules.find(candidate => candidate.id === id);
  if (!rule) throw new Error(`no such sale status rule: ${id}`);
  return rule;
}

/**
 * State of a Toko Daring order. Both published rules want status_verif = verified; they part on a confirmation that is
 * null. Unverified may still be verified, so it is pending. Null result = a word nobody has published.
 */
export function belaState(
  rule: StatusRule,
  verification: string | null,
  confirmation: string | null,
): SaleState | null {
  const verified = verification?.toLowerCase() ?? null;
  const confirmed = confirmation?.toLowerCase() ?? null;
  if (verified !== 'verified' && verified !== 'unverified') return null;
  if (confirmed === 'gagal') return 'none';
  if (confirmed !== 'selesai' && confirmed !== null) return null;
  if (verified === 'unverified') return 'pending';
  return confirmed === 'selesai' ? 'sale' : rule.belaNull;
}

const katalogStates: Record<string, SaleState> = {
  COMPLETED: 'sale',
  ON_PROCESS: 'pending',
  ESIGN_IN_PROGRESS: 'pending',
  ON_ADDENDUM: 'pending',
  REQUEST_CANCEL_BY_ADMIN: 'pending',
  ON_NEGOTIATION: 'none',
  WAITING_SELLER_CONFIRMATION: 'none',
  WAITING_PPK_REVIEW: 'none',
  CANCELLED: 'none',
  CANCELLED_ON_NEGOTIATION: 'none',
  CANCELLED_ON_REVIEW: 'none',
};

/** State of an e-Katalog v6 order by its status word. */
export function katalogState(rule: StatusRule, status: string | null): SaleState | null {
  const word = status?.toUpperCase() ?? '';
  if (word === 'PAYMENT_OUTSIDE_SYSTEM') return rule.paymentOutside;
  return katalogStates[word] ?? null;
}

const shopStates: Record<string, SaleState> = {
  selesai: 'sale',
  completed: 'sale',
  'pesanan selesai': 'sale',
  diterima: 'sale',
  dikirim: 'pending',
  'dalam pengiriman': 'pending',
  diproses: 'pending',
  dikemas: 'pending',
  dibayar: 'pending',
  'sudah dibayar': 'pending',
  'menunggu konfirmasi': 'pending',
  'menunggu pembayaran': 'none',
  'belum dibayar': 'none',
  batal: 'none',
  dibatalkan: 'none',
  ditolak: 'none',
  gagal: 'none',
  dikembalikan: 'none',
  retur: 'none',
};

/** State of a line of a marketplace export by its status word, in any case. */
export function shopState(status: string | null): SaleState | null {
  return (
    shopStates[
      (status ?? '')
        .toLowerCase()
        .replace(/[^a-z]+/g, ' ')
        .trim()
    ] ?? null
  );
}

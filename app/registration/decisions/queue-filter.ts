import type { CompanySize } from '~/reference/company-size.ts';
import {
  type Origin,
  type Outcome,
  origins,
  type RegistrationStatus,
} from '~/registration/registration-status.ts';
import { type AgeBucket, isAgeBucket, type ServiceClock } from './service-promise.ts';

/** What the queue can show; `proposed` = whatever waits for a second officer. A draft is the vendor's own. */
export const queueStatuses = [
  'submitted',
  'proposed',
  'sent-back',
  'accepted',
  'refused',
  'excluded',
] as const;
export type QueueStatus = (typeof queueStatuses)[number];

export interface QueueFilter {
  status: QueueStatus;
  bucket: AgeBucket | null;
  /** Kecamatan by its Kemendagri code. */
  district: string | null;
  origin: Origin | null;
  /** Only with hints for the officer, or only without. */
  notes: 'yes' | 'no' | null;
  page: number;
}

/** The queue as it opens: what waits for the office. */
export const openFilter: QueueFilter = {
  status: 'submitted',
  bucket: null,
  district: null,
  origin: null,
  notes: null,
  page: 1,
};

const oneOf = <T extends string>(list: readonly T[], text: string | null): T | null =>
  list.find(each => each === text) ?? null;

/** Reads the filter from an address; what is not understood is left out. */
export function readQueueFilter(query: URLSearchParams): QueueFilter {
  const bucket = query.get('bucket');
  const district = query.get('district') ?? '';
  const page = Math.trunc(Number(query.get('page')));
  return {
    status: oneOf(queueStatuses, query.get('status')) ?? 'submitted',
    bucket: isAgeBucket(bucket) ? bucket : null,
    district: /^\d{2}\.\d{2}\.\d{2}$/.test(district) ? district : null,
    origin: oneOf(origins, query.get('origin')),
    notes: oneOf(['yes', 'no'] as const, query.get('notes')),
    page: page >= 1 && page <= 10_000 ? page : 1,
  };
}

/** The filter as the end of an address, `?status=…` or nothing; what stands as it opens is left out. */
export function writeQueueFilter(filter: QueueFilter, more: Record<string, string> = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) {
    if (value !== null && value !== openFilter[name as keyof QueueFilter]) query.set(name, String(value));
  }
  for (const [name, value] of Object.entries(more)) query.set(name, value);
  const text = query.toString();
  return text ? `?${text}` : '';
}

/** One registration of the queue. */
export interface QueueRow {
  id: string;
  vendorId: string;
  name: string;
  district: string | null;
  sizeClass: CompanySize | null;
  origin: Origin;
  status: RegistrationStatus;
  version: number;
  submittedAt: Date | null;
  decidedAt: Date | null;
  noteCount: number;
  /** What waits for a second officer. */
  proposal: { id: string; outcome: Outcome } | null;
  clock: ServiceClock;
}

/** Nearest to its limit first; what waits for the vendor, longest waiting first. */
export function sortQueue<Row extends QueueRow>(rows: readonly Row[]): Row[] {
  const at = (row: Row) => (row.clock.pausedSince ?? row.submittedAt)?.getTime() ?? 0;
  return [...rows].sort((a, b) => a.clock.left - b.clock.left || at(a) - at(b) || (a.id < b.id ? -1 : 1));
}

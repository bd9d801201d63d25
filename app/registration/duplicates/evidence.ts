import { type IndexKind, strongKinds } from './index-kinds.ts';
import { isNear, type Nearness } from './likeness.ts';

/** In what two vendors are alike. `tax-id`: the NIK of one is the NPWP of the other. */
export const evidenceFields = [
  ...['nik', 'npwp', 'tax-id', 'nib', 'bank', 'phone', 'street'],
  ...['name', 'village', 'district'],
] as const;
export type EvidenceField = IndexKind | 'tax-id' | 'name' | 'village' | 'district';

export interface Evidence {
  field: EvidenceField;
  /** Of names, in hundredths; absent where the two are equal. */
  similarity?: number;
}

const strong: readonly EvidenceField[] = [...strongKinds, 'tax-id'];

/** A shared number of the law or of a bank: those who share it are one entity until somebody corrects it. */
export function isStrong(evidence: readonly Evidence[]): boolean {
  return evidence.some(({ field }) => strong.includes(field));
}

/** One equal digest: the other's vendor, and of which kind it is on either side. */
export interface SharedDigest {
  vendorId: string;
  own: IndexKind;
  others: IndexKind;
}

/** A phone or address that more vendors have is a market hall or a helper, and tells nothing. */
export const crowd = 8;

export interface NearName extends Nearness {
  vendorId: string;
}

/** Gathers what was found of each other vendor; a weak trace shared by a crowd, and a name too far off, are left out. */
export function gatherEvidence(
  shared: readonly SharedDigest[],
  near: readonly NearName[],
): Map<string, Evidence[]> {
  const found = new Map<string, Evidence[]>();
  const add = (vendorId: string, ...evidence: Evidence[]) => {
    const known = found.get(vendorId) ?? [];
    const fresh = evidence.filter(({ field }) => !known.some(each => each.field === field));
    found.set(vendorId, [...known, ...fresh]);
  };
  const sharers = new Map<IndexKind, Set<string>>();
  for (const { own, vendorId } of shared) sharers.set(own, (sharers.get(own) ?? new Set()).add(vendorId));
  for (const { vendorId, own, others } of shared) {
    const many = (sharers.get(own)?.size ?? 0) > crowd;
    if (many && !strongKinds.includes(own)) continue;
    add(vendorId, { field: own === others ? own : 'tax-id' });
  }
  for (const one of near) {
    if (!isNear(one) && !found.has(one.vendorId)) continue;
    add(one.vendorId, { field: 'name', similarity: Math.round(one.similarity * 100) });
    if (one.sameDistrict) add(one.vendorId, { field: 'district' });
    if (one.sameDistrict && one.sameVillage) add(one.vendorId, { field: 'village' });
  }
  // A person whose NPWP is the NIK shares both numbers at once: saying it twice is no more evidence.
  for (const [vendorId, evidence] of found) {
    const fields = evidence.map(({ field }) => field);
    if (fields.includes('nik') || fields.includes('npwp'))
      found.set(
        vendorId,
        evidence.filter(({ field }) => field !== 'tax-id'),
      );
  }
  return found;
}

/** Weightiest first: numbers of the law, then traces, then likeness. */
export function sortEvidence(evidence: readonly Evidence[]): Evidence[] {
  return [...evidence].sort((a, b) => evidenceFields.indexOf(a.field) - evidenceFields.indexOf(b.field));
}

import type { StoredProduct } from '../products/stored-product.ts';
import type { AcceptedFinding, RankedFinding } from '../quality/assess-listing.ts';
import type { FieldName } from '../quality/check.ts';
import type { Severity } from '../quality/profile.ts';
import { type Quote, quoteEvidence } from './quote-evidence.ts';

/** A finding as a card shows it. */
export interface FindingView {
  check: string;
  code: string;
  /** What is wrong, and what to do about it, in words. */
  says: string;
  fix: string;
  severity: Severity;
  /** Whole points; 0 is not shown. */
  gain: number;
  field: FieldName;
  data: Record<string, string | number>;
  quote: Quote | null;
  photo: { sha256: string; width: number; height: number; box: Box | null } | null;
  /** Names of the channels that it holds back, when not all of them. */
  heldOn: string[];
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Surroundings {
  product: Pick<StoredProduct, 'title' | 'description' | 'brand'>;
  photos: readonly { sha256: string; width: number; height: number }[];
  channels: readonly { id: string; name: string }[];
  stops: Record<string, string[]>;
}

/** The words of a finding in the reader's language. */
export interface Say {
  finding(finding: RankedFinding): string;
  fix(finding: RankedFinding): string;
}

/** Findings with what their cards need: the quoted text, the photo, the channels they hold back. */
export function presentFindings(
  findings: readonly RankedFinding[],
  around: Surroundings,
  say: Say,
): FindingView[] {
  return findings.map(finding => {
    const held = around.channels.filter(({ id }) => around.stops[id]?.includes(finding.code));
    const { check, code, severity, field, data = {} } = finding;
    return {
      check,
      code,
      says: say.finding(finding),
      fix: say.fix(finding),
      severity,
      field,
      data,
      gain: Math.round(finding.gain),
      quote: quoteEvidence(textOf(field, around.product), finding.span),
      photo: photoOf(finding, around.photos),
      heldOn: held.length < around.channels.length ? held.map(({ name }) => name) : [],
    };
  });
}

/** What was accepted, why and until when; not by whom. */
export function presentAccepted(accepted: readonly AcceptedFinding[], say: Say) {
  return accepted.map(finding => ({
    check: finding.check,
    code: finding.code,
    says: say.finding(finding),
    why: finding.waiver.why,
    until: finding.waiver.until,
  }));
}

function textOf(field: FieldName, product: Surroundings['product']): string {
  if (field === 'title') return product.title;
  if (field === 'description') return product.description;
  return field === 'brand' ? (product.brand ?? '') : '';
}

function photoOf({ photo }: RankedFinding, photos: Surroundings['photos']): FindingView['photo'] {
  const found = photos.find(({ sha256 }) => sha256 === photo?.id);
  return found ? { ...found, box: photo?.box ?? null } : null;
}

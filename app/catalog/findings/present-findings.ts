import { addressOf } from '../products/sections.ts';
import { netContentText, type StoredProduct } from '../products/stored-product.ts';
import type { AcceptedFinding, RankedFinding } from '../quality/assess-listing.ts';
import type { FieldName } from '../quality/check.ts';
import type { Severity } from '../quality/profile.ts';
import { type PhotoFault, photoFault } from './photo-examples.ts';
import { type Quote, quoteEvidence } from './quote-evidence.ts';
import { suggestText } from './suggest-text.ts';

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
  /** The text as it stands and as it could be, where a repair is known. */
  better: { before: string; after: string } | null;
  /** What an example photo shows beside a good one. */
  fault: PhotoFault | null;
  /** The page on which it is mended, at the field. */
  to: string;
  /** The lesson that teaches it: "<course>/<lesson>". */
  lesson: string | null;
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

/** What a card shows of a product. */
export type Presented = Pick<
  StoredProduct,
  'id' | 'title' | 'description' | 'brand' | 'netContent' | 'netContentUnit'
>;

interface Surroundings {
  product: Presented;
  photos: readonly { sha256: string; width: number; height: number }[];
  channels: readonly { id: string; name: string }[];
  stops: Record<string, string[]>;
}

/** The words of a finding in the reader's language. */
export interface Say {
  finding(finding: RankedFinding): string;
  fix(finding: RankedFinding): string;
  lesson?(check: string): string | null;
}

/** Findings with what their cards need: the quoted text, the photo, the channels they hold back. */
export function presentFindings(
  findings: readonly RankedFinding[],
  around: Surroundings,
  say: Say,
): FindingView[] {
  const betterTexts = suggestTexts(findings, around.product);
  return findings.map(finding => {
    const held = around.channels.filter(({ id }) => around.stops[id]?.includes(finding.code));
    const { check, code, severity, data = {} } = finding;
    const field = fieldOf(finding);
    const text = textOf(field, around.product);
    // A repair of the whole text stands where this finding has a share in it.
    const own = suggestText(text, [finding], factsOf(around.product)) ? betterTexts.get(field) : undefined;
    return {
      check,
      code,
      says: say.finding(finding),
      fix: say.fix(finding),
      severity,
      field,
      data,
      gain: Math.round(finding.gain),
      quote: quoteEvidence(text, finding.span),
      better: own ? { before: text, after: own } : null,
      fault: photoFault(finding.fix),
      to: addressOf(around.product.id, field, data),
      lesson: say.lesson?.(check) ?? null,
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

const factsOf = (product: Presented) => ({
  brand: product.brand,
  netContent: netContentText(product),
});

/** Title and description with everything repaired that a finding knows how to repair. */
export function suggestTexts(findings: readonly RankedFinding[], product: Presented): Map<FieldName, string> {
  const better = new Map<FieldName, string>();
  for (const field of ['title', 'description'] as const) {
    const own = findings.filter(finding => finding.field === field);
    const text = suggestText(product[field], own, factsOf(product));
    // A description is rewritten in its form, not on a card.
    if (text && text.length <= 200) better.set(field, text);
  }
  return better;
}

/** What has only grown old is mended by one button, not in its field. */
function fieldOf({ field, fix }: RankedFinding): FieldName {
  return fix === 'confirm-price' ? 'confirmedOn' : field;
}

function textOf(field: FieldName, product: Presented): string {
  if (field === 'title') return product.title;
  if (field === 'description') return product.description;
  return field === 'brand' ? (product.brand ?? '') : '';
}

function photoOf({ photo }: RankedFinding, photos: Surroundings['photos']): FindingView['photo'] {
  const found = photos.find(({ sha256 }) => sha256 === photo?.id);
  return found ? { ...found, box: photo?.box ?? null } : null;
}

import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import type { RankedFinding } from '../quality/assess-listing.ts';
import type { ProductAssessment } from '../quality/assess-product.ts';
import { SEVERITIES } from '../quality/profile.ts';

/** The verdict on a product. */
export type Verdict = ProductAssessment & { productId: string };

/**
 * Stores verdicts in two statements whatever their number. Of the findings one row per check and code stays, the gravest;
 * one that was open already keeps the instant since when it is.
 */
export async function writeResults(
  tx: Tx,
  verdicts: readonly Verdict[],
  { pemda, now }: { pemda: string; now: Date },
): Promise<void> {
  if (verdicts.length === 0) return;
  const at = now.toISOString();
  const results = verdicts.map(verdict => ({
    pemda_id: pemda,
    product_id: verdict.productId,
    rule_set: verdict.ruleSet,
    input_hash: verdict.inputHash,
    score: verdict.score,
    grade: verdict.grade,
    may_go_out: verdict.mayGoOut,
    findings: verdict.findings,
    stops: verdict.stops,
    accepted: verdict.accepted,
    statuses: verdict.statuses,
    due_on: verdict.dueOn,
    checked_at: at,
  }));
  await tx.execute(sql`
    insert into quality_result
    select * from jsonb_populate_recordset(null::quality_result, ${storable(results)}::text::jsonb)
    on conflict (pemda_id, product_id) do update set
      rule_set = excluded.rule_set, input_hash = excluded.input_hash, score = excluded.score, grade = excluded.grade,
      may_go_out = excluded.may_go_out, findings = excluded.findings, stops = excluded.stops,
      accepted = excluded.accepted, statuses = excluded.statuses, due_on = excluded.due_on, checked_at = excluded.checked_at`);
  const findings = verdicts.flatMap(({ productId, findings }) =>
    oneEach(findings).map(({ check, code, severity, gain }) => ({
      pemda_id: pemda,
      product_id: productId,
      check_id: check,
      code,
      severity,
      gain,
      since: at,
    })),
  );
  const products = sql.param(verdicts.map(({ productId }) => productId));
  await tx.execute(sql`
    with open as (
      select * from jsonb_populate_recordset(null::quality_finding, ${storable(findings)}::text::jsonb)
    ), mended as (
      delete from quality_finding f
      where f.pemda_id = ${pemda} and f.product_id = any(${products}::uuid[]) and not exists (
        select 1 from open o where o.product_id = f.product_id and o.check_id = f.check_id and o.code = f.code)
    )
    insert into quality_finding select * from open
    on conflict (pemda_id, product_id, check_id, code) do update set severity = excluded.severity, gain = excluded.gain
    where (quality_finding.severity, quality_finding.gain) is distinct from (excluded.severity, excluded.gain)`);
}

/** JSON that jsonb takes: text from outside may hold NUL, which Postgres cannot keep. */
function storable(rows: unknown): string {
  const json = JSON.stringify(rows);
  if (!json.includes('\\u0000')) return json;
  return JSON.stringify(rows, (_, value) => (typeof value === 'string' ? value.replaceAll('\0', '') : value));
}

/** Of the findings with one check and code the gravest, with the most to gain. */
function oneEach(findings: readonly RankedFinding[]): RankedFinding[] {
  const kept = new Map<string, RankedFinding>();
  for (const finding of findings) {
    const key = `${finding.check} ${finding.code}`;
    const known = kept.get(key);
    if (!known || graver(finding, known)) kept.set(key, finding);
  }
  return [...kept.values()];
}

function graver(one: RankedFinding, other: RankedFinding): boolean {
  const distance = SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity);
  return distance < 0 || (distance === 0 && one.gain > other.gain);
}

import { z } from 'zod';
import type { Check } from './check.ts';

export const SEVERITIES = ['stop', 'warning', 'advice'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const CHANNELS = ['gratis-ongkir', 'mbiz', 'tisera', 'e-katalog', 'bebeli'] as const;
export type ChannelCode = (typeof CHANNELS)[number];

const entrySchema = z.object({
  weight: z.number().positive().optional(),
  /** Severity per finding code. */
  severity: z.record(z.string(), z.enum(SEVERITIES)).optional(),
  options: z.record(z.string(), z.unknown()).optional(),
  off: z.boolean().optional(),
});

/** Check id → its entry: what a file of profiles/base holds. */
export const entriesSchema = z.record(z.string(), entrySchema);

/** One file of content/listing-checks/profiles. A channel's file says only what differs from base.yml. */
export const profileSchema = z.object({
  channel: z.string().regex(/^[a-z0-9-]+$/),
  version: z.number().int().positive(),
  /** Where the channel's rules were read; shown beside every verdict. */
  source: z.string().min(1),
  cap: z.number().min(0).max(100).optional(),
  penalty: z.object({ stop: z.number(), warning: z.number(), advice: z.number() }).optional(),
  checks: entriesSchema.default({}),
});
export type Profile = z.infer<typeof profileSchema>;

export interface CheckSetting {
  weight: number;
  severity: Record<string, Severity>;
  options: Record<string, unknown>;
}

/** Base and channel laid over each other: what the engine runs with. */
export interface RuleSet {
  channel: string;
  version: string;
  source: string;
  cap: number;
  penalty: Record<Severity, number>;
  checks: ReadonlyMap<string, CheckSetting>;
}

/**
 * Lays a channel over the base. The version names both files and every check's own version, so a stored result
 * can be told apart from one that today's rules would give.
 */
export function buildRuleSet(
  base: Profile,
  channel: Profile | null,
  checks: readonly Check[],
  hash: (text: string) => string,
): RuleSet {
  const settings = new Map<string, CheckSetting>();
  for (const { meta } of checks) {
    const [low, high] = [base.checks[meta.id], channel?.checks[meta.id]];
    if (!low && !high) throw new Error(`check ${meta.id} has no profile entry`);
    if (high?.off ?? low?.off ?? false) continue;
    settings.set(meta.id, {
      weight: high?.weight ?? low?.weight ?? 1,
      severity: { ...low?.severity, ...high?.severity },
      options: { ...low?.options, ...high?.options },
    });
  }
  const cap = channel?.cap ?? base.cap ?? 59;
  const penalty = channel?.penalty ?? base.penalty ?? { stop: 100, warning: 50, advice: 0 };
  const versions = checks.map(check => `${check.meta.id}@${check.meta.version}`);
  const fingerprint = hash(JSON.stringify([cap, penalty, versions, [...settings]]));
  return {
    channel: channel?.channel ?? base.channel,
    version: `${base.version}.${channel?.version ?? 0}-${fingerprint.slice(0, 12)}`,
    source: channel?.source ?? base.source,
    cap,
    penalty,
    checks: settings,
  };
}

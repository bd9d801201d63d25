import { z } from 'zod';
import { loadRuleSet } from '../quality/load-rules.server.ts';
import type { LookLimits } from './photo-look.ts';

const size = z.object({ warnBelow: z.number() });
const focus = z.object({ bands: z.array(z.object({ from: z.number(), warnBelow: z.number() })) });
const light = z.object({ min: z.number() });

/** The thresholds that a phone applies to a photo before it is sent: those of the base rules. */
export function getLookLimits(): LookLimits {
  const { checks } = loadRuleSet();
  const options = (id: string) => checks.get(id)?.options ?? {};
  const bands = focus.parse(options('F06-buram')).bands;
  return {
    minSide: size.parse(options('F03-resolusi')).warnBelow,
    bands: bands.map(({ from, warnBelow }) => ({ from, warnBelow })),
    minLight: light.parse(options('F07-gelap')).min,
  };
}

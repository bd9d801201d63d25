import type { ReactNode } from 'react';
import { classes } from '../classes.ts';

/**
 * Each tone has its own shape, so that it reads without colour: good a tick, wait a half disc, bad a square,
 * busy a full disc, info and turn a ring, unknown a dashed ring (only ever “belum tahu”), neutral a ring.
 */
export type Tone = 'good' | 'wait' | 'bad' | 'busy' | 'info' | 'turn' | 'unknown' | 'neutral';

export interface Status {
  tone: Tone;
  text: string;
}

export function Tag({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={classes('tag', tone !== 'neutral' && tone)}>{children}</span>;
}

import type { StoryPlan } from '../story.ts';
import { batang } from './batang.ts';
import { bekasi } from './bekasi.ts';
import { tiny } from './tiny.ts';

/** What `laris seed <story>` tells: a pemda in the middle and a second one behind the wall. */
export const stories: Record<string, StoryPlan[]> = {
  batang: [batang, bekasi],
  tiny: [tiny, bekasi],
};

import content from '#content/registration/reasons.json';
import { readDecisionReasons } from './decision-reasons.ts';

/** Every reason that the office can give, checked once at start. */
export const allReasons = readDecisionReasons(content);

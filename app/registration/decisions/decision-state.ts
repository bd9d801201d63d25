/** How far a decision is: proposed ones wait for a second officer, confirmed ones hold. */
export const decisionStates = ['proposed', 'confirmed', 'rejected', 'withdrawn', 'undone'] as const;
export type DecisionState = (typeof decisionStates)[number];

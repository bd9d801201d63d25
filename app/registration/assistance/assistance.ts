/** How a vendor says yes to an officer who types in the vendor's place. */
export const consentKinds = ['code', 'paper'] as const;
export type ConsentKind = (typeof consentKinds)[number];

/** Why an officer no longer writes: the owner took over, or took consent back. */
export const assistanceEnds = ['taken-over', 'withdrawn'] as const;
export type AssistanceEnd = (typeof assistanceEnds)[number];

/** The state of an assistance as far as its rights depend on it. */
export interface AssistanceState {
  officerId: string;
  consentedAt: Date | null;
  endedAt: Date | null;
}

/**
 * The officer who may write in a registration, or null: only with the vendor's consent, and only until the vendor takes
 * over or takes it back (UU 27/2022 Pasal 20 and 9).
 */
export function writingOfficer(state: AssistanceState | null): string | null {
  return state?.consentedAt && !state.endedAt ? state.officerId : null;
}

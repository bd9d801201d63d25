/** Why a signed PDF is not taken back; in the order in which it is looked at. */
export const paperRefusals = [
  'paper-not-pdf',
  'paper-unsigned',
  'paper-changed-after-signing',
  'paper-runs-things',
  'paper-of-another',
] as const;
export type PaperRefusal = (typeof paperRefusals)[number];

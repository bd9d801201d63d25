/** One measured figure. A ratio is taken within one run, on one machine: it travels better than the figure itself. */
export interface Row {
  name: string;
  value: number;
  unit: string;
  /** The same work done by the plainest thing that could do it, in the same unit. */
  baseline?: number;
  ratio?: number;
  /** What the figure is held to, in words for people: "≤ 100 KB". */
  budget?: string;
  /** False = over budget; a row without a budget passes. */
  pass: boolean;
}

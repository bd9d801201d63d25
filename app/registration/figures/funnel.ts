/** How many registrations of a period reached a step, and how long they took there. */
export interface StepCount {
  /** A page of the form, or `start`, `submit`, `accept`. */
  step: string;
  reached: number;
  passed: number;
  /** Median seconds from opening to completing; null where nobody passed or it is not a page. */
  medianSeconds: number | null;
}

export interface FunnelStep extends StepCount {
  /** Share of those who started, 0 to 1. */
  ofAll: number;
  /** Share of those who reached this step and went no further than it. */
  lost: number;
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

/** The funnel in the order of the form. Shares are 0 where nobody started: nothing is divided by nothing. */
export function buildFunnel(steps: readonly StepCount[]): FunnelStep[] {
  const started = steps[0]?.reached ?? 0;
  return steps.map(step => ({
    ...step,
    ofAll: share(step.reached, started),
    lost: share(step.reached - step.passed, step.reached),
  }));
}

/** The page at which most are lost, counted in people; null where nobody is. The sign-off steps are the office's. */
export function worstStep(funnel: readonly FunnelStep[]): FunnelStep | null {
  const pages = funnel.filter(step => step.medianSeconds !== null || step.step === 'start');
  const worst = pages.reduce<FunnelStep | null>((most, step) => {
    const lost = step.reached - step.passed;
    return lost > (most ? most.reached - most.passed : 0) ? step : most;
  }, null);
  return worst;
}

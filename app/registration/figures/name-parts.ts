type Say = (key: string, values?: Record<string, unknown>) => string;

/** A step of the funnel in words: a page by its own name, the rest by the office's. */
export function nameStep(step: string, say: Say): string {
  const ours = ['start', 'submit', 'accept'].includes(step);
  return say(ours ? `figures.step.${step}` : `registration.page.${step}.name`);
}

/** What a reason can be about, in words. */
export function nameField(field: string, say: Say): string {
  const kind = field.startsWith('document.') ? field.slice('document.'.length) : null;
  return kind ? say(`documents.kind.${kind}`) : say(`registration.term.${field}`);
}

/** Seconds as people say them: “40 detik”, “3 menit”, “2 jam”. */
export function nameTime(seconds: number, say: Say): string {
  if (seconds < 90) return say('figures.seconds', { n: Math.round(seconds) });
  if (seconds < 5_400) return say('figures.minutes', { n: Math.round(seconds / 60) });
  return say('figures.hours', { n: Math.round(seconds / 3_600) });
}

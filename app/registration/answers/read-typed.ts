/** A page of questions as a browser sends it: the texts, which button was pressed, and when the page was made. */
export interface TypedPage {
  typed: Record<string, string>;
  later: boolean;
  shown: Date | null;
}

/** Takes the form apart. A showing that no clock can name is none. */
export function readTyped(form: Iterable<[string, unknown]>): TypedPage {
  const typed: Record<string, string> = {};
  for (const [name, text] of form) typed[name] = typeof text === 'string' ? text : '';
  const { shown, later, ...texts } = typed;
  const at = shown && /^\d{1,15}$/.test(shown) ? new Date(Number(shown)) : null;
  return { typed: texts, later: later === 'yes', shown: at };
}

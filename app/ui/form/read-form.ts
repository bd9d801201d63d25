/** Text answers by name; a name that comes more than once gives a list. Files stay out: only the server judges them. */
export function readForm(data: Iterable<[string, FormDataEntryValue]>): Record<string, string | string[]> {
  const answers: Record<string, string | string[]> = {};
  for (const [name, value] of data) {
    if (typeof value !== 'string') continue;
    const before = answers[name];
    answers[name] = before === undefined ? value : [before, value].flat();
  }
  return answers;
}

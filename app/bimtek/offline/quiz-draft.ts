/** A quiz that is being filled in: by field what was given, and the words beside it, so that it outlives a new version. */
export interface QuizDraft {
  attempt: string;
  version: string;
  answers: { name: string; value: string; text: string }[];
}

/** One control of the form as the page shows it; `text` is what stands beside it, empty for a text field. */
export interface Control {
  name: string;
  value: string;
  text: string;
}

/**
 * The controls that a draft ticks on this page. Same version: by value. Another version: by the words, since values
 * follow from the version; an option whose words have changed stays open. Text fields keep what was typed.
 */
export function restoreDraft(draft: QuizDraft, version: string, controls: Control[]): Set<Control> {
  const same = draft.version === version;
  return new Set(
    controls.filter(control =>
      draft.answers.some(
        answer =>
          answer.name === control.name &&
          (same ? answer.value === control.value : answer.text !== '' && answer.text === control.text),
      ),
    ),
  );
}

/** What was typed into a text field. */
export function typedText(draft: QuizDraft, name: string): string | undefined {
  return draft.answers.find(answer => answer.name === name && answer.text === '')?.value;
}

/** Name of the note that holds a draft: one per course and person; without a person it is whoever signs in next here. */
export function draftName(course: string, owner: string): string {
  return `quiz|${course}|${owner}`;
}

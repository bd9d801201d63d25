import { seededOrder } from '../quiz/seeded-order.ts';
import type { AnswerFields } from './answer-shape.ts';
import { type Control, type QuizDraft, restoreDraft, typedText } from './quiz-draft.ts';

/** What is filled in, as the form would send it, without its hidden fields. */
export function fieldsOf(form: HTMLFormElement): AnswerFields {
  return [...new FormData(form)].flatMap(([name, value]) =>
    name.startsWith('q-') && typeof value === 'string' ? [[name, value] as [string, string]] : [],
  );
}

const words = (element: Element | null) => element?.textContent?.trim() ?? '';

interface Tickable extends Control {
  tick(): void;
  isOn: boolean;
}

/** Every radio button, checkbox and option with the words beside it. */
function tickables(form: HTMLFormElement): Tickable[] {
  const inputs = [...form.querySelectorAll<HTMLInputElement>('input[type=radio], input[type=checkbox]')].map(
    input => ({
      name: input.name,
      value: input.value,
      text: words(input.closest('label')),
      isOn: input.checked,
      tick: () => {
        input.checked = true;
      },
    }),
  );
  const options = [...form.querySelectorAll('select')].flatMap(select =>
    [...select.options]
      .filter(option => option.value !== '')
      .map(option => ({
        name: select.name,
        value: option.value,
        text: words(option),
        isOn: option.selected,
        tick: () => {
          select.value = option.value;
        },
      })),
  );
  return [...inputs, ...options];
}

const typed = (form: HTMLFormElement) =>
  [...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].filter(
    input => input.name.startsWith('q-') && !['radio', 'checkbox', 'hidden'].includes(input.type),
  );

/** The form as it stands. */
export function readDraft(form: HTMLFormElement, attempt: string, version: string): QuizDraft {
  const ticked = tickables(form)
    .filter(control => control.isOn)
    .map(({ name, value, text }) => ({ name, value, text }));
  const texts = typed(form)
    .filter(input => input.value !== '')
    .map(input => ({ name: input.name, value: input.value, text: '' }));
  return { attempt, version, answers: [...ticked, ...texts] };
}

/** Puts a draft back into the form. */
export function fillForm(form: HTMLFormElement, draft: QuizDraft, version: string): void {
  const controls = tickables(form);
  const on = restoreDraft(draft, version, controls);
  for (const control of controls) if (on.has(control)) control.tick();
  for (const input of typed(form)) input.value = typedText(draft, input.name) ?? input.value;
}

/** FNV-1a over the text, as hex: mixes well enough for an order that only has to look drawn. */
function mix(text: string): string {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  return (Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0).toString(16).padStart(8, '0');
}

/** Another order of the options for each attempt, so that neighbours do not read letters off each other. */
export function shuffleChoices(form: HTMLFormElement, attempt: string): void {
  for (const picks of form.querySelectorAll('.picks')) {
    const labels = [...picks.children];
    const name = picks.querySelector('input')?.name ?? '';
    const isVerdict = picks.querySelector('[value=true]') !== null;
    if (isVerdict) continue;
    for (const at of seededOrder(labels.length, `${attempt}|${name}`, mix)) picks.append(labels[at]!);
  }
}

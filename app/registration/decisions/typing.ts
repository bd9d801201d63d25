interface Target {
  tagName: string;
  type?: string;
  isContentEditable?: boolean;
  closest?: (selector: string) => unknown;
}

const quiet = ['checkbox', 'radio', 'button', 'submit', 'reset'];

/** Whether keys belong to what is in focus: a field that takes text, a list, or anything inside an open dialog. */
export function isTyping(target: unknown): boolean {
  const at = target as Target | null;
  if (!at?.tagName) return false;
  const name = at.tagName.toLowerCase();
  if (at.isContentEditable || name === 'textarea' || name === 'select') return true;
  if (name === 'input') return !quiet.includes(at.type ?? 'text');
  return Boolean(at.closest?.('dialog'));
}

/** Words of the office's pages, part by part: the sixty-odd reasons travel only where one can be chosen. */
const own = (...parts: readonly string[]) => parts.map(part => `decisions.${part}`);

/** What a refused command says. */
const refusals = [...own('code'), 'registration.code'];

export const queueWords = [
  ...own('due', 'status', 'queue', 'filter', 'bucket', 'origin', 'bulk', 'decided', 'undo'),
  ...['registration.term', 'registration.aside', ...refusals],
];

export const bulkResultWords = [...own('queue', 'bulk', 'outcome', 'undo'), ...refusals];

export const reversalWords = [...own('undo', 'decision'), ...refusals];

export const proposalWords = [
  ...own('proposal', 'outcome', 'decision', 'document'),
  ...['registration.term', 'documents.kind', ...refusals],
];

export const revealWords = [
  ...own('reveal'),
  ...['term', 'option', 'aside', 'no-answer'].map(part => `registration.${part}`),
  ...refusals,
];

/** The review page lets reasons be chosen, so it carries all of them. */
export const reviewWords = [
  ...['term', 'option', 'aside', 'no-answer', 'page'].map(part => `registration.${part}`),
  ...['decisions', 'documents.kind', 'documents.remark', 'duplicates.field', 'messages.template'],
  ...['reference.code', 'registration.code'],
];

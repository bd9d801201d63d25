import type { CategoryTree } from '../category.ts';

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * "Kemasan: botol kaca; Rasa: asin" → attributes by their codes, a choice by its code. Names and choices are known by code
 * and by their words in both languages; `unknown` holds names that no attribute has.
 */
export function readSpecification(
  text: string,
  tree: Pick<CategoryTree, 'attributes'>,
): { attributes: Record<string, string>; unknown: string[] } {
  const attributes: Record<string, string> = {};
  const unknown: string[] = [];
  for (const part of text.split(/[;\n]/)) {
    const [name = '', ...rest] = part.split(':');
    const value = rest.join(':').trim();
    if (plain(name) === '') continue;
    const found = Object.entries(tree.attributes).find(([code, definition]) =>
      [code, definition.name.id, definition.name.en].some(known => plain(known) === plain(name)),
    );
    if (!found) unknown.push(name.trim());
    else attributes[found[0]] = choiceCode(value, found[1].choices);
  }
  return { attributes, unknown };
}

type Choices = CategoryTree['attributes'][string]['choices'];

function choiceCode(value: string, choices: Choices): string {
  const chosen = choices.find(({ code, name }) =>
    [code, name.id, name.en].some(word => plain(word) === plain(value)),
  );
  return chosen?.code ?? value;
}

/** The other way round, for a list to edit: "Kemasan: Botol kaca; Rasa: asin". */
export function writeSpecification(named: readonly (readonly [name: string, value: string])[]): string {
  return named.map(([name, value]) => `${name}: ${value}`).join('; ');
}

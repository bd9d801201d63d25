import { allCategories, type CategoryTree } from '~/catalog/category.ts';
import { unitOfWord } from '~/catalog/unit.ts';
import type { Breaches } from '../support/source';

/** Few enough for a form on a phone, enough to help a buyer. */
const FEWEST = 1;
const MOST = 6;

/** What a profile promises its readers and checks: both languages, known codes, symmetric opposites, few attributes. */
export function checkCategoryProfiles(tree: CategoryTree): Breaches {
  const categories = allCategories(tree);
  const codes = new Set(categories.map(({ code }) => code));
  const used = new Set(categories.flatMap(({ required, advised }) => [...required, ...advised]));
  return [
    ...Object.keys(tree.attributes).flatMap(code =>
      used.has(code) ? [] : [`attribute ${code}: no category asks it`],
    ),
    ...Object.entries(tree.attributes).flatMap(([code, { name, choices, example }]) =>
      [name, example, ...choices.map(choice => choice.name)].flatMap(words =>
        words && (words.id.trim() === '' || words.en.trim() === '')
          ? [`attribute ${code}: words missing`]
          : [],
      ),
    ),
    ...categories.flatMap(category => {
      const { code, units, required, advised, opposites, contents, unitPrice } = category;
      const asked = [...required, ...advised];
      const say = (what: string) => `category ${code}: ${what}`;
      return [
        ...(units.length === 0 ? [say('no unit')] : []),
        ...(units.some((unit, at) => units.indexOf(unit) !== at) ? [say('a unit twice')] : []),
        ...units.flatMap(unit => (unitOfWord(unit)?.code === unit ? [] : [say(`unknown unit ${unit}`)])),
        ...asked.flatMap(attribute =>
          tree.attributes[attribute] ? [] : [say(`unknown attribute ${attribute}`)],
        ),
        ...(asked.some((one, at) => asked.indexOf(one) !== at) ? [say('an attribute twice')] : []),
        ...(asked.length < FEWEST || asked.length > MOST ? [say(`${asked.length} attributes`)] : []),
        ...opposites.flatMap(other => {
          if (!codes.has(other)) return [say(`opposite of unknown ${other}`)];
          const back = categories.find(one => one.code === other)?.opposites.includes(code);
          return back && other !== code ? [] : [say(`opposite of ${other}, which does not say so`)];
        }),
        ...(unitPrice !== 'none' && contents.length === 0
          ? [say('a unit price without usual contents')]
          : []),
        ...(category.kind === 'service' && unitPrice !== 'none' ? [say('a service with a unit price')] : []),
      ];
    }),
  ];
}

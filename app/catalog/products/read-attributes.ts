import type { Problem } from '~/reference/result.ts';
import type { CategoryProfile, ProfileAttribute } from '../category.ts';
import type { ProductProblem } from '../codes.ts';

type Attributes = Readonly<Record<string, string>>;

const askedBy = (profile: CategoryProfile | null): ProfileAttribute[] =>
  profile ? [...profile.required, ...profile.advised] : [];

/** An answer that its attribute cannot hold: a choice that is none of its own, a number without a figure. */
export function judgeAttributes(
  profile: CategoryProfile | null,
  typed: Attributes,
): Problem<ProductProblem>[] {
  return askedBy(profile).flatMap(({ code, kind, choices }) => {
    const text = typed[code] ?? '';
    const fits =
      text === '' ||
      (kind === 'choice'
        ? choices.some(choice => choice.code === text)
        : kind !== 'number' || /\d/.test(text));
    return fits ? [] : [{ code: 'attribute-unreadable' as const, field: `attribute.${code}` }];
  });
}

/**
 * What a product says of itself after a page was saved: a blank answer goes, one that was not on the page stays, and what
 * the category does not ask for is left behind with the old category.
 */
export function mergeAttributes(
  profile: CategoryProfile | null,
  before: Attributes,
  typed: Attributes,
): Record<string, string> {
  const asked = new Set(askedBy(profile).map(({ code }) => code));
  const kept = Object.entries({ ...before, ...typed }).filter(
    ([code, text]) => text !== '' && asked.has(code),
  );
  return Object.fromEntries(kept);
}

import { requirementRules } from './list-requirements.ts';
import { nameKey } from './present-capabilities.ts';

/** Name of a requirement by its id, in the words of `t`; the id itself where no rule has it any more. */
export function sayRequirement(id: string, t: (key: string) => string): string {
  const requirement = requirementRules.requirements.find(each => each.id === id);
  return requirement ? t(nameKey(requirement)) : id;
}

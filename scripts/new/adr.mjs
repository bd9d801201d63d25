import { PlanError } from './names.mjs';

const folder = 'docs/decisions';
const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** A decision record, under the day it was taken and the title as it was said. */
export function planAdr(title, house) {
  const slug = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (!slug) throw new PlanError('Say in a few words what was decided.');
  const [year, month, day] = house.today.split('-');
  const text = `# ${title}

${Number(day)} ${months[Number(month) - 1]} ${year}. Status: accepted.

What we met: the question, the forces, what was measured.

What we do: the decision in one sentence, then how.

What follows: what becomes easier, what becomes harder, and how we would get out of it.
`;
  return { create: { [`${folder}/${house.today}-${slug}.md`]: text } };
}

import { PlanError } from './names.mjs';

const folder = 'docs/decisions';

/** A decision record: the next number, the title as it was said. */
export function planAdr(title, house) {
  const slug = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (!slug) throw new PlanError('Say in a few words what was decided.');
  const numbers = house.list(folder).map(name => Number.parseInt(name, 10) || 0);
  const number = String(Math.max(0, ...numbers) + 1).padStart(4, '0');
  const text = `# ${number}. ${title}

Status: accepted

## What we met

The question, the forces, what was measured.

## What we do

The decision in one sentence, then how.

## What follows

What becomes easier, what becomes harder, and how we would get out of it.
`;
  return { create: { [`${folder}/${number}-${slug}.md`]: text } };
}

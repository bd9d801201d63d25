import { planAdr } from './adr.mjs';
import { planCheck } from './check.mjs';
import { planCommand } from './command.mjs';
import { planComponent } from './component.mjs';
import { planRead } from './read.mjs';
import { planRoute } from './route.mjs';

export { PlanError } from './names.mjs';

/** Each plan is a pure function: (name, house) → the files to create and to change. */
export const kinds = {
  check: { usage: 'check <T30-slug-of-the-check>', plan: planCheck },
  command: { usage: 'command <domain>/<verb-noun>', plan: planCommand },
  read: { usage: 'read <domain>/<get|find|list|count>-<noun>', plan: planRead },
  route: { usage: 'route <audience>/<flat-file-name> <domain>', plan: planRoute },
  component: { usage: 'component <name>', plan: planComponent },
  adr: { usage: 'adr <what was decided>', plan: planAdr },
};

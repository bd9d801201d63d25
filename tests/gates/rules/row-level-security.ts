import type { Breaches } from '../support/source';
import { shared } from './tables';

/** What Postgres says of a table; `appMay` lists what the application's role was granted. */
export interface TableGuard {
  name: string;
  owner: string;
  enabled: boolean;
  forced: boolean;
  hasPemda: boolean;
  policies: { name: string; using: string | null; check: string | null }[];
}

const onlyOwnPemda = /pemda_id = current_setting\('app\.pemda'(::text)?, true\)/;

/** Row-level security enabled and forced on every tenant table, by the transaction's pemda for reads and writes; the app owns nothing. */
export function checkRowLevelSecurity(tables: TableGuard[], app = 'laris_app', notTenant = shared): Breaches {
  return tables.flatMap(({ name, owner, enabled, forced, hasPemda, policies }) => {
    const faults: Breaches = [];
    if (owner === app) faults.push(`${name}: the application's role owns it`);
    if (notTenant.includes(name)) return faults;
    if (!hasPemda) faults.push(`${name}: no pemda_id, and not listed as shared`);
    if (!enabled) faults.push(`${name}: row-level security is not enabled`);
    if (!forced) faults.push(`${name}: row-level security is not forced`);
    const [policy, ...more] = policies;
    if (!policy) faults.push(`${name}: no policy`);
    // Policies add up: a second one could only open what the first one closes.
    if (more.length > 0) faults.push(`${name}: more than one policy`);
    if (policy && !(onlyOwnPemda.test(policy.using ?? '') && onlyOwnPemda.test(policy.check ?? '')))
      faults.push(`${name}: policy ${policy.name} does not compare pemda_id for reads and writes`);
    return faults;
  });
}

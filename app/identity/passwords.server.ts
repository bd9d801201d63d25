import { hash, verify } from '@node-rs/argon2';

/** argon2id, m = 19 MiB, t = 2, p = 1: ASVS 5.0 appendix C. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), cost);
}

export function verifyPassword(stored: string, password: string): Promise<boolean> {
  return verify(stored, password.normalize('NFKC'));
}

let decoy: Promise<string> | undefined;

/** Takes as long as a real check, so that an unknown account answers no faster than a wrong password. */
export async function verifyNothing(password: string): Promise<false> {
  decoy ??= hashPassword('decoy');
  await verifyPassword(await decoy, password);
  return false;
}

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type RunningApp, runApp } from '#tests/journeys/support/run-app.ts';
import { demoAccounts } from '~/identity/demo-accounts.ts';
import { inRoot } from '~/platform/config/root.server.ts';

/** The built product with the story of real scale. The database is kept until the product changes: telling it takes longest. */
export async function runStoryApp(story = 'batang'): Promise<RunningApp> {
  const version = readFileSync(inRoot('build/sources.sha256'), 'utf8').slice(0, 12);
  const folder = inRoot('.cache/bench-data');
  const dataDir = path.join(folder, `${story}-${version}`);
  if (existsSync(folder)) {
    for (const name of readdirSync(folder).filter(
      n => n.startsWith(`${story}-`) && n !== path.basename(dataDir),
    ))
      rmSync(path.join(folder, name), { recursive: true, force: true });
  }
  mkdirSync(dataDir, { recursive: true });
  return runApp(story, { LARIS_DATA: dataDir });
}

/** Signs a demo account in and gives back its cookie, `name=value`. */
export async function signInAs(appUrl: string, key: string): Promise<string> {
  const account = demoAccounts.find(a => a.key === key);
  if (!account) throw new Error(`no demo account ${key}`);
  const answer = await fetch(`${appUrl}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: appUrl },
    body: new URLSearchParams({ contact: account.contact.value, password: account.password }),
  });
  const cookie = answer.headers.getSetCookie().find(c => c.startsWith('laris='));
  if (!cookie) throw new Error(`${key} could not sign in: ${answer.status}`);
  return cookie.split(';')[0]!;
}

/** The first link of a page that looks like this: ids differ from database to database. */
export async function findLink(appUrl: string, page: string, pattern: RegExp, cookie = ''): Promise<string> {
  const html = await (await fetch(appUrl + page, { headers: { Cookie: cookie } })).text();
  const links = [...html.matchAll(/href="([^"]+)"/g)].map(m => m[1]!.replaceAll('&amp;', '&'));
  const found = links.find(link => pattern.test(link));
  if (!found) throw new Error(`no link like ${pattern} on ${page}`);
  return found;
}

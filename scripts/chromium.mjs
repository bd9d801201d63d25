// Finds a Chromium for the browser journeys and the page bench; as root on Debian it installs one.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Flags that let it start in a container, as root, without looking for the outside world. */
export const chromiumFlags = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-background-networking'];

function runs(file) {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    return false;
  }
  // A package that only forwards to another store is executable and yet no browser.
  return spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

/** Path of a Chromium that answers, or null. */
export function findChromium(env = process.env, answers = runs) {
  return [env.CHROME_PATH, env.CHROMIUM, ...places].find(file => file && answers(file)) ?? null;
}

function aptGet(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], env, timeout: 600_000 }).status === 0;
}

/** Path of a Chromium, installed first where the machine lets us; null when there is no way. */
export function ensureChromium() {
  const found = findChromium();
  if (found || process.platform !== 'linux' || process.getuid?.() !== 0) return found;
  process.stderr.write('Memasang Chromium (apt-get) …\n');
  aptGet('update');
  return aptGet('install', '-y', '--no-install-recommends', 'chromium') ? findChromium() : null;
}

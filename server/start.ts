import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { connect, disconnect } from '#db/client.server.ts';
import { askForRechecks } from '~/catalog/findings/recheck-products.job.server.ts';
import { jobHandlers } from '~/composition.server.ts';
import { type Config, config } from '~/platform/config/config.server.ts';
import { isDevelopment, SettingsError } from '~/platform/config/env.server.ts';
import { startDraining } from '~/platform/http/is-ready.server.ts';
import { startWorker } from '~/platform/jobs/jobs.server.ts';
import { log } from '~/platform/log/log.server.ts';
import { buildApp } from './app.ts';
import { prepareDatabase } from './prepare-database.ts';

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** Database, migrations, demo story, then the port. Everything that was started is stopped in order on SIGINT or SIGTERM. */
export async function startServer(): Promise<void> {
  const settings = config();
  const prepared = await prepareDatabase(settings, say);
  const stopping = holdUntilSignal();
  try {
    connect({ app: prepared.appUrl, read: prepared.readUrl, pool: settings.pool });
    const stopWorker = await startWorker(prepared.appUrl, jobHandlers);
    await askForRechecks().catch(error => log().error({ code: 'rechecks-not-asked', reason: error.message }));
    const server = await listen(await buildApp({ development: isDevelopment() }), settings);
    announce(server, settings);
    await stopping;
    startDraining();
    await close(server);
    await stopWorker();
    await disconnect();
  } finally {
    await prepared.stop();
  }
  process.exit(0);
}

/** An interrupt on a terminal arrives twice, from the terminal and passed on by npm: that is still one wish. */
const sameWishMs = 2_000;

/** Resolves at the first signal; a later one ends at once. */
function holdUntilSignal(): Promise<void> {
  return new Promise(resolve => {
    let asked: number | undefined;
    const hear = () => {
      const now = performance.now();
      if (asked !== undefined && now - asked > sameWishMs) process.exit(1);
      if (asked !== undefined) return;
      asked = now;
      say('Berhenti … / Stopping …');
      resolve();
    };
    process.on('SIGINT', hear);
    process.on('SIGTERM', hear);
  });
}

function listen(app: Awaited<ReturnType<typeof buildApp>>, { port, host }: Config): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = host ? app.listen(port, host) : app.listen(port);
    server.once('listening', () => resolve(server));
    server.once('error', error => {
      const busy = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      reject(
        busy
          ? new SettingsError(
              `Porta ${port} sedang dipakai program lain. Coba: PORT=${port + 1} npm start / Port ${port} is busy.`,
            )
          : error,
      );
    });
  });
}

/** Ends idle connections at once and lets the requests under way finish, at most 15 seconds. */
function close(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 15_000).unref();
  });
}

function announce(server: Server, settings: Config): void {
  const { port } = server.address() as AddressInfo;
  say(`Laris siap / ready: http://localhost:${port}`);
  const near = Object.values(networkInterfaces())
    .flat()
    .find(face => face?.family === 'IPv4' && !face.internal);
  if (near && !settings.host && settings.mode === 'demo')
    say(`Dari HP di jaringan yang sama: http://${near.address}:${port}`);
  log().info({ code: 'started', port, mode: settings.mode });
}

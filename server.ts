import { SettingsError } from '~/platform/config/env.server.ts';
import { startServer } from './server/start.ts';

startServer().catch(error => {
  const known = error instanceof SettingsError || (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  process.stderr.write(`${known ? error.message : (error.stack ?? error)}\n`);
  process.exit(1);
});

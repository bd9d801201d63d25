import { tmpdir } from 'node:os';
import path from 'node:path';

/** Settings of every test that touches effects: a data folder of its own, no log. */
process.env.LARIS_DATA = path.join(tmpdir(), `laris-test-${process.pid}`);
process.env.LARIS_LOG = 'silent';
delete process.env.DATABASE_URL;
delete process.env.LARIS_MODE;

// npm test: everything that CI runs, one stage after the other. Works on a fresh clone with nothing installed.
import path from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { ensureInstalled, root } from './install.mjs';
import { countReport, endLine, runStage } from './test-stages.mjs';

const seconds = since => `${((Date.now() - since) / 1000).toFixed(1)} s`;
const bin = name => path.join(root, 'node_modules', '.bin', name);
const minutes = n => n * 60_000;

const total = { passed: 0, failed: 0 };

/** Runs one stage, adds what it counted, and prints its line. */
async function stage(name, work) {
  const began = Date.now();
  process.stdout.write(`\n── ${name}\n`);
  const { passed, failed, skipped = 0 } = await work();
  total.passed += passed;
  total.failed += failed;
  const rest = skipped ? `, ${skipped} skipped` : '';
  process.stdout.write(`── ${name}: ${passed} passed, ${failed} failed${rest} (${seconds(began)})\n`);
  return failed === 0;
}

/** A tool without tests of its own counts as one: it passes when it exits with 0. */
const tool = (name, command, args, patience) =>
  stage(name, async () => {
    const exit = await runStage(command, args, { cwd: root, patience });
    return exit === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  });

const vitest = (project, patience, env = {}) =>
  stage(project, async () => {
    const report = path.join(root, '.cache', 'test', `${project}.json`);
    const args = [
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ];
    return countReport(report, () => runStage(bin('vitest'), args, { cwd: root, patience, env }));
  });

const began = Date.now();
try {
  ensureInstalled();
  const chromium = ensureChromium();
  await tool('typecheck', bin('tsc'), ['--noEmit'], minutes(5));
  await tool('lint', bin('biome'), ['check', '.'], minutes(2));
  await vitest('unit', minutes(10));
  await vitest('gates', minutes(3));
  await vitest('db', minutes(14));
  await vitest('routes', minutes(6));
  const built = await tool('build', process.execPath, ['scripts/build.mjs'], minutes(5));
  await stage('browser', async () => {
    if (chromium) return { passed: 1, failed: 0 };
    process.stdout.write(
      'Tidak ada Chromium di mesin ini. Pasang Chromium atau Chrome, atau isi CHROME_PATH dengan letaknya.\n',
    );
    return { passed: 0, failed: 1 };
  });
  if (built && chromium) await vitest('journeys', minutes(20), { CHROME_PATH: chromium });
  else process.stdout.write('\nThe journeys did not run: they need the build and a Chromium.\n');
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  total.failed += 1;
}
process.stdout.write(`\nTime: ${seconds(began)}\n${endLine(total)}\n`);
process.exitCode = total.failed > 0 ? 1 : 0;

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect, readInPemda } from '#db/client.server.ts';
import { startCluster } from '#db/embedded/cluster.server.ts';
import { findLesson } from '~/bimtek/courses/course.ts';
import { findCourse } from '~/bimtek/courses/list-courses.server.ts';
import { findPersonName } from '~/identity/accounts.server.ts';
import { findLoginSession } from '~/identity/login-sessions.server.ts';
import { config } from '~/platform/config/config.server.ts';
import { root } from '~/platform/config/root.server.ts';
import { getVendorHome } from '~/programme/get-vendor-home.server.ts';
import { findShowcase } from '~/promotion/find-showcase.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';

/*
 * The plainest thing that could answer: node:http, the same reads on the same database, JSON out. No framework, no guard,
 * no words, no page, no compression, nothing kept. What our pages cost beside it is the price of being pages.
 */
const cluster = await startCluster(root, config().dataDir);
connect({ app: cluster.appUrl, pool: 10 });

async function answer(path: string, cookie: string | undefined): Promise<unknown> {
  const [, place, first, second] = path.split('/');
  if (place === 'showcase') return readInPemda(first!, tx => findShowcase(tx, { today: wibDay(new Date()) }));
  if (place === 'learn') {
    const course = findCourse(first);
    return course ? findLesson(course, second ?? '') : null;
  }
  const session = await findLoginSession(cookie ?? null);
  if (!session) return null;
  const { personId, pemda } = session;
  const home = await readInPemda(pemda, tx => getVendorHome(tx, { personId, now: new Date() }));
  return { name: await findPersonName(personId), ...home };
}

const server = createServer((request, response) => {
  answer(request.url ?? '/', request.headers.cookie).then(
    found => {
      response.writeHead(found ? 200 : 404, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(found));
    },
    (error: Error) => {
      response.writeHead(500);
      response.end(error.message);
    },
  );
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`));

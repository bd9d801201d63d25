import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect, inPemda } from '#db/client.server.ts';
import { startCluster } from '#db/embedded/cluster.server.ts';
import { lessonRead } from '#db/schema/bimtek/learning.ts';
import { findLesson } from '~/bimtek/courses/course.ts';
import { findCourse } from '~/bimtek/courses/list-courses.server.ts';
import { findLoginSession } from '~/identity/login-sessions.server.ts';
import { config } from '~/platform/config/config.server.ts';
import { root } from '~/platform/config/root.server.ts';

/* The plainest thing that could serve lessons and keep what is read: node:http, one insert, no events, no guard, no page. */
const cluster = await startCluster(root, config().dataDir);
connect({ app: cluster.appUrl, pool: 10 });

async function answer(method: string, path: string, cookie: string | undefined): Promise<unknown> {
  const [, courseId, lesson = ''] = path.split('/');
  const course = findCourse(courseId);
  if (!course) return null;
  if (method === 'GET') return findLesson(course, lesson);
  const session = await findLoginSession(cookie ?? null);
  if (!session) return null;
  const { pemda, personId } = session;
  const row = { pemdaId: pemda, personId, course: course.id, lesson, readAt: new Date() };
  await inPemda(pemda, tx => tx.insert(lessonRead).values(row).onConflictDoNothing());
  return { kept: true };
}

const server = createServer((request, response) => {
  answer(request.method ?? 'GET', request.url ?? '/', request.headers.cookie).then(
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

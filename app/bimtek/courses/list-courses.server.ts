import { readdirSync } from 'node:fs';
import { inRoot } from '~/platform/config/root.server.ts';
import type { Course } from './course.ts';
import { readCourse } from './read-course.server.ts';

let courses: Map<string, Course> | undefined;

function load(): Map<string, Course> {
  const folders = readdirSync(inRoot('content/bimtek'), { withFileTypes: true }).filter(entry =>
    entry.isDirectory(),
  );
  const read = folders.map(folder => readCourse(inRoot('content/bimtek', folder.name)));
  const problems = read.flatMap(each => each.problems);
  // A course with a fault is not taught: the gate test shows it long before a start does.
  if (problems.length > 0) throw new Error(`content/bimtek: ${problems.join('; ')}`);
  const readable = read.flatMap(({ course }) => course ?? []);
  return new Map(readable.sort((a, b) => a.order - b.order).map(course => [course.id, course]));
}

/** Every course along the vendor's road, read from content/bimtek once per process. */
export function listCourses(): Course[] {
  courses ??= load();
  return [...courses.values()];
}

export function findCourse(id: string | undefined): Course | null {
  courses ??= load();
  return courses.get(id ?? '') ?? null;
}

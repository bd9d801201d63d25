/** A lesson by its title, where it can be read, and how long it takes. */
export interface LessonLink {
  to: string;
  title: string;
  minutes: number;
}

type FindLesson = (course: string, lesson: string) => Omit<LessonLink, 'to'> | null;

/**
 * Lessons that teach these findings, by the names that the checks give them: "<course>/04-foto", the number being its
 * place in the course. A lesson that is not there is left out, so that no link leads nowhere.
 */
export function linkLessons(
  findings: readonly { lesson: string | null }[],
  find: FindLesson,
): Record<string, LessonLink> {
  const links = findings.flatMap(({ lesson: name }): [string, LessonLink][] => {
    const [, course, lesson] = /^([a-z0-9-]+)\/(?:\d+-)?([a-z0-9-]+)$/.exec(name ?? '') ?? [];
    const found = course && lesson ? find(course, lesson) : null;
    if (!name || !found) return [];
    return [[name, { to: `/learn/${course}/${lesson}`, title: found.title, minutes: found.minutes }]];
  });
  return Object.fromEntries(links);
}

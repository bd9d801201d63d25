import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { decodeGift, parseGift } from '../questions/gift/parse-gift.ts';
import { type Course, type Lesson, type LessonText, type Quiz, sharedKilobytes } from './course.ts';
import { type CourseLanguage, courseFile, courseLanguages } from './course-file.ts';
import { type Figures, renderLesson } from './render-lesson.server.ts';

export interface ReadCourse {
  /** Null when the files are not even readable as a course. */
  course: Course | null;
  /** `file: what is wrong`; a course with problems is not published. */
  problems: string[];
}

/** Compressed bytes of a lesson's document around the lesson itself: head, bar, links (measured in a browser). */
const shellBytes = 2_000;

const lessonName = /^(\d{2})-([a-z0-9-]+)\.(id|en)\.md$/;

function readFigures(folder: string): Figures {
  const figures = path.join(folder, 'figures');
  if (!existsSync(figures)) return new Map();
  return new Map(readdirSync(figures).map(name => [name, readFileSync(path.join(figures, name), 'utf8')]));
}

function readText(folder: string, name: string, figures: Figures, problems: string[]) {
  const file = path.join(folder, name);
  if (!existsSync(file)) {
    problems.push(`${name}: missing`);
    return null;
  }
  const { front, html, problems: found } = renderLesson(readFileSync(file, 'utf8'), figures);
  problems.push(...found.map(problem => `${name}: ${problem}`));
  if (!front) return null;
  const kilobytes = Math.ceil((gzipSync(html).length + shellBytes) / 1024) + sharedKilobytes;
  return { minutes: front.minutes, text: { title: front.title, html, kilobytes } };
}

function readLesson(folder: string, stem: string, figures: Figures, problems: string[]): Lesson | null {
  const read = (language: CourseLanguage) => readText(folder, `${stem}.${language}.md`, figures, problems);
  const [source, other] = [read('id'), read('en')];
  if (!source || !other) return null;
  if (source.minutes !== other.minutes) problems.push(`${stem}: minutes differ between the languages`);
  const text: Record<CourseLanguage, LessonText> = { id: source.text, en: other.text };
  return { id: stem.slice(3), number: Number(stem.slice(0, 2)), minutes: source.minutes, text };
}

function readQuiz(folder: string, name: string, problems: string[]): Quiz {
  const bytes = readFileSync(path.join(folder, name));
  const text = decodeGift(bytes);
  if (!text.ok) problems.push(`${name}: not UTF-8`);
  const { questions, errors } = parseGift(text.ok ? text.value : '');
  problems.push(...errors.map(error => `${name}:${error.line}:${error.column}: ${error.code}`));
  return { questions, version: createHash('sha256').update(bytes).digest('hex').slice(0, 12) };
}

/** Reads one folder of content/bimtek whole and says everything that is wrong with it. */
export function readCourse(folder: string): ReadCourse {
  const problems: string[] = [];
  const meta = courseFile.safeParse(parse(readFileSync(path.join(folder, 'course.yml'), 'utf8')));
  if (!meta.success) {
    const wrong = meta.error.issues.map(issue => `course.yml: ${issue.path.join('.')}: ${issue.message}`);
    return { course: null, problems: wrong };
  }
  const figures = readFigures(folder);
  const names = readdirSync(folder)
    .map(name => lessonName.exec(name))
    .filter(match => match !== null);
  const stems = [...new Set(names.map(([, number, slug]) => `${number}-${slug}`))].sort();
  const lessons = stems
    .map(stem => readLesson(folder, stem, figures, problems))
    .filter(lesson => lesson !== null);
  if (meta.data.id !== path.basename(folder))
    problems.push(`course.yml: id ${meta.data.id} is not the folder's name`);
  const [source, other] = courseLanguages.map(language =>
    readQuiz(folder, language === 'id' ? 'quiz.gift' : `quiz.${language}.gift`, problems),
  );
  return { course: { ...meta.data, lessons, quiz: { id: source!, en: other! } }, problems };
}

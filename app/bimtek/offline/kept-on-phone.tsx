import { useWords } from '~/i18n/use-words.ts';
import { Button } from '~/ui/button/button.tsx';
import { Tag } from '~/ui/tag/tag.tsx';

/** The script that keeps reading pages on the phone; a page without it works, only not without a signal. */
function KeepScript() {
  return <script src="/register.js" defer />;
}

/** “Tersimpan di HP”, once it is true. The page that is open is kept by itself. */
export function KeptTag() {
  const t = useWords();
  return (
    <>
      <span data-kept="" hidden>
        <Tag tone="good">{t('offline.kept')}</Tag>
      </span>
      <KeepScript />
    </>
  );
}

/** “2 jawaban tersimpan di HP …”, where any wait to be sent. */
export function WaitingLine() {
  const t = useWords();
  const words = {
    'data-one': t('offline.quiz.waiting-one'),
    'data-many': t('offline.quiz.waiting-many', { n: '{n}' }),
  };
  return <p className="small" role="status" data-outbox="" {...words} hidden />;
}

/** Compressed kilobytes of the kept quiz: its page and its script (measured). */
const quizKilobytes = 10;

interface KeepCourseProps {
  course: string;
  lessons: readonly { id: string }[];
  kilobytes: number;
}

/** “Simpan di HP”: the course, all its lessons and the quiz, with what it weighs. Stands there only where it can work. */
export function KeepCourse({ course, lessons, kilobytes }: KeepCourseProps) {
  const t = useWords();
  const home = `/learn/${course}`;
  const paths = [home, ...lessons.map(lesson => `${home}/${lesson.id}`), `${home}/quiz`];
  const words = {
    doing: t('offline.doing', { done: '{done}', of: '{of}' }),
    kept: t('offline.kept-all'),
    full: t('offline.full'),
    signal: t('offline.cut-off'),
  };
  return (
    <div data-keep={paths.join(' ')} data-words={JSON.stringify(words)} hidden>
      <Button kind="second" slim type="button">
        {t('offline.keep', { kilobytes: kilobytes + quizKilobytes })}
      </Button>
      <p role="status" className="small soft" />
      <KeepScript />
    </div>
  );
}

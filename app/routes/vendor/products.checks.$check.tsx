import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findLesson } from '~/bimtek/courses/course.ts';
import { findCourse } from '~/bimtek/courses/list-courses.server.ts';
import { presentLesson } from '~/bimtek/courses/present-course.ts';
import { linkLessons } from '~/catalog/findings/link-lessons.ts';
import { photoFault } from '~/catalog/findings/photo-examples.ts';
import { PhotoPair } from '~/catalog/findings/photo-pair.tsx';
import { findHelpPage, loadHelpPage } from '~/catalog/quality/load-help.server.ts';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { notFound } from '~/platform/http/reply.server.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Action } from '~/ui/button/action.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { Tag } from '~/ui/tag/tag.tsx';

export const handle = definePage({
  id: 'vendor.check-help',
  access: ['vendor'],
  words: ['catalog'],
  hydrate: false,
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const page = findHelpPage(v.params.check ?? '', v.language);
  if (!page) throw notFound();
  const links = linkLessons([page], (course, lesson) => {
    const known = findCourse(course);
    const found = known && findLesson(known, lesson);
    return found ? presentLesson(found.lesson, v.language) : null;
  });
  const fixes = Object.keys(loadHelpPage(v.params.check ?? '', v.language).fixes);
  const faults = fixes.flatMap(fix => photoFault(fix) ?? []);
  return { ...page, link: links[page.lesson ?? ''] ?? null, fault: faults[0] ?? null };
});

export default function CheckHelp() {
  const { title, paragraphs, examples, link, fault } = useLoaderData<typeof loader>();
  const t = useWords();
  return (
    <>
      <BackLink to="/vendor/products">{t('catalog.products.title')}</BackLink>
      <PageHeader title={title} />
      {paragraphs.map(paragraph => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {fault ? <PhotoPair fault={fault} /> : null}
      {link ? (
        <p>
          <Action to={link.to} icon="book">
            {t('catalog.finding.lesson', { title: link.title, minutes: link.minutes })}
          </Action>
        </p>
      ) : null}
      <h2>{t('catalog.help.examples')}</h2>
      {examples.map(({ good, lines }, at) => (
        <div key={at} className="card">
          <Tag tone={good ? 'good' : 'bad'}>{t(good ? 'catalog.help.good' : 'catalog.help.bad')}</Tag>
          {lines.length === 0 ? <p className="soft">{t('catalog.help.empty')}</p> : null}
          {lines.map(({ kind, ...data }, line) => (
            <p key={line}>{t(`catalog.example.${kind}`, data)}</p>
          ))}
        </div>
      ))}
    </>
  );
}

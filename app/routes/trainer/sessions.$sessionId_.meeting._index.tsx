import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useCallback } from 'react';
import { importMeeting } from '~/bimtek/meetings/import-meeting.server.ts';
import { ImportNotice } from '~/bimtek/meetings/import-notice.tsx';
import { listMeetingPeople } from '~/bimtek/meetings/list-meeting-people.server.ts';
import { MEETING_CLOCKS, meetingForm } from '~/bimtek/meetings/meeting-form.ts';
import { MeetingPersonRow } from '~/bimtek/meetings/meeting-person-row.tsx';
import { MEETING_FILE_CAP, readMeetingSheet } from '~/bimtek/meetings/read-meeting-sheet.server.ts';
import { findSession } from '~/bimtek/sessions/find-session.server.ts';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { receiveUpload } from '~/platform/http/receive-upload.server.ts';
import { invalid, notFound } from '~/platform/http/reply.server.ts';
import { parseForm } from '~/reference/parse-form.ts';
import type { Problem } from '~/reference/result.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Button } from '~/ui/button/button.tsx';
import { FileField } from '~/ui/file-field/file-field.tsx';
import { Form } from '~/ui/form/form.tsx';
import { List } from '~/ui/list/list.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { SelectField } from '~/ui/select-field/select-field.tsx';

export const handle = definePage({
  id: 'trainer.meeting',
  access: ['trainer', 'ukpbj'],
  words: ['meetings'],
  width: 'slim',
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title }];

export const loader = show(handle, async v => {
  const { sessionId = '' } = v.params;
  const { session, found } = await v.readPrimary(async tx => ({
    session: await findSession(tx, sessionId),
    found: await listMeetingPeople(tx, sessionId),
  }));
  if (!session) throw notFound();
  const waiting = found.people.filter(person => person.seats.length === 0 && !person.dismissed);
  const known = found.people.filter(person => !waiting.includes(person));
  return {
    title: v.t('meetings.title'),
    session: session.title,
    sessionId,
    waiting,
    known,
    holders: found.holders,
  };
});

/** Reads the file and notes who was there; the same file once more changes nothing, so a reload does no harm. */
export const action = act(handle, async v => {
  const { sessionId = '' } = v.params;
  const upload = await receiveUpload(v.request, 'file', MEETING_FILE_CAP);
  try {
    const beside = parseForm(meetingForm, upload.form);
    if (!beside.ok) return invalid(beside.problems, upload.form);
    if (upload.overCap) return invalid([{ code: 'file-over-cap', field: 'file' }], upload.form);
    if (!upload.file) return invalid([{ code: 'file-missing', field: 'file' }], upload.form);
    const sheet = await readMeetingSheet(upload.file.path);
    if (!sheet.ok) return invalid(onFile(sheet.problems), upload.form);
    const input = { sessionId, table: sheet.value, offsetMinutes: beside.value.clock };
    const done = await v.command(ctx => importMeeting(ctx, input));
    if (done.ok) return data({ done: done.value });
    if (done.problems[0]?.code === 'session-unknown') throw notFound();
    return invalid(onFile(done.problems), upload.form);
  } finally {
    await upload.discard();
  }
});

const onFile = (problems: Problem[]) => problems.map(problem => ({ ...problem, field: 'file' }));

export default function MeetingPage() {
  const { title, session, sessionId, waiting, known, holders } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useWords();
  const say = useCallback((problem: Problem) => t(`meetings.code.${problem.code}`, problem.data), [t]);
  const refused = answer && 'problems' in answer ? answer : undefined;
  const home = `/trainer/sessions/${sessionId}`;
  const people = `${home}/meeting/people`;
  return (
    <>
      <BackLink to={home}>{t('meetings.back')}</BackLink>
      <PageHeader title={title} crumb={session} lead={t('meetings.lead')} />
      {answer && 'done' in answer ? <ImportNotice done={answer.done} /> : null}
      <Form encType="multipart/form-data" say={say} problems={refused?.problems} values={refused?.values}>
        <FileField
          name="file"
          label={t('meetings.file')}
          hint={t('meetings.file-hint')}
          accept=".csv,.tsv,.txt"
        />
        <SelectField
          name="clock"
          label={t('meetings.clock')}
          hint={t('meetings.clock-hint')}
          options={MEETING_CLOCKS.map(value => ({ value, text: t(`meetings.clock.${value}`) }))}
        />
        <Button icon="upload">{t('meetings.send')}</Button>
      </Form>
      {waiting.length > 0 ? (
        <section>
          <h2>{t('meetings.waiting', { count: waiting.length })}</h2>
          <p>{t('meetings.waiting-lead')}</p>
          <List>
            {waiting.map(person => (
              <MeetingPersonRow key={person.id} person={person} holders={holders} action={people} />
            ))}
          </List>
        </section>
      ) : null}
      {known.length > 0 ? (
        <section>
          <h2>{t('meetings.known', { count: known.length })}</h2>
          <List>
            {known.map(person => (
              <MeetingPersonRow key={person.id} person={person} holders={holders} action={people} />
            ))}
          </List>
        </section>
      ) : null}
      {waiting.length + known.length === 0 ? <p>{t('meetings.none')}</p> : null}
    </>
  );
}

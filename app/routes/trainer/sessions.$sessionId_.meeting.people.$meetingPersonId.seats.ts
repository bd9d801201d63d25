import { assignSeats } from '~/bimtek/meetings/assign-seats.server.ts';
import { seatsForm } from '~/bimtek/meetings/meeting-form.ts';
import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { notFound, seeOther } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import { parseForm } from '~/reference/parse-form.ts';

export const handle = definePage({ id: 'trainer.meeting-person-seats', access: ['trainer', 'ukpbj'] });

/** Says who somebody of the meeting was. */
export const action = act(handle, async v => {
  const { sessionId, meetingPersonId } = v.params;
  if (!isId(sessionId) || !isId(meetingPersonId)) throw notFound();
  const form = parseForm(seatsForm, await v.request.formData());
  if (!form.ok) throw notFound();
  const seats = [form.value.first, form.value.second].filter(seat => seat !== undefined && seat !== '');
  const result = await v.command(ctx =>
    assignSeats(ctx, { sessionId, id: meetingPersonId, seats: seats as string[] }),
  );
  if (result.ok) return seeOther(`/trainer/sessions/${sessionId}/meeting`);
  if (result.problems[0]?.code === 'not-allowed') throw new Response(null, { status: 403 });
  throw notFound();
});

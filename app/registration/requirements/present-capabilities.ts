import type { CalendarDay } from '~/reference/calendar-day.ts';
import { pageOf, type QuestionPage } from '~/registration/answers/question-pages.ts';
import { type Capability, channelKinds, type Source } from './capability.ts';
import type { ItemProblem } from './judge-item.ts';
import { blockersOf, type CapabilityState, type JudgedRequirement } from './list-requirements.ts';
import type { Requirement } from './requirement.ts';

/** One thing to do, with where to do it; its name is a key of words. */
export interface DueLine {
  id: string;
  name: string;
  to: string;
  state: 'now' | 'late' | 'waiting' | 'later';
  dueOn: CalendarDay | null;
  problem: ItemProblem | null;
  reasons: string[];
  source: Source;
}

/** A capability as a person reads it: channels of one kind are one line, since they ask for the same. */
export interface CapabilityLine {
  /** `publish-marketplace`, `promotion`: also its words and its place on the page. */
  key: string;
  capability: Capability;
  channels: string[];
  open: boolean;
  /** What keeps it shut. */
  due: DueLine[];
  /** What will be asked, or is hard to read; keeps nothing shut. */
  later: DueLine[];
  met: string[];
}

/** Key of the name of a requirement: the same words as in the form, at the paper, in the summary. */
export function nameKey(requirement: Requirement): string {
  if (requirement.kind === 'question') return `registration.term.${requirement.question}`;
  if (requirement.kind === 'document') return `documents.kind.${requirement.document}`;
  return `requirements.step.${requirement.step}`;
}

/** Where a person does what is asked. */
export function placeOf(requirement: Requirement, pages: readonly QuestionPage[]): string {
  if (requirement.kind === 'document') return `/vendor/registration/documents/${requirement.document}`;
  if (requirement.kind === 'step')
    return requirement.step === 'account' ? '/sign-up' : '/vendor/registration';
  const { question } = requirement;
  return `/vendor/registration/${pageOf(pages, question).page}#${question}`;
}

function lineOf(one: JudgedRequirement, pages: readonly QuestionPage[]): DueLine {
  const { requirement, state, dueOn, problem, reasons, blocks } = one;
  const shown = { 'past-due': 'late', waiting: 'waiting' } as const;
  return {
    id: requirement.id,
    name: nameKey(requirement),
    to: placeOf(requirement, pages),
    state: blocks ? (shown[state as keyof typeof shown] ?? 'now') : 'later',
    dueOn,
    problem,
    reasons,
    source: requirement.source,
  };
}

/** Capabilities for a person to read, in the order in which they open. */
export function presentCapabilities(
  states: readonly CapabilityState[],
  channels: readonly { id: string; name: string }[],
  pages: readonly QuestionPage[],
): CapabilityLine[] {
  const lines = new Map<string, CapabilityLine>();
  for (const state of states) {
    const { capability, channel, open } = state;
    const kind = channelKinds.find(known => known === channel?.kind) ?? 'other';
    const key = channel ? `${capability}-${kind}` : capability;
    const name = channels.flatMap(one => (one.id === channel?.id ? [one.name] : []));
    const known = lines.get(key);
    if (known) {
      known.channels.push(...name);
      continue;
    }
    const unread = state.errors.filter(one => !one.blocks);
    lines.set(key, {
      key,
      capability,
      channels: name,
      open,
      due: blockersOf(state).map(one => lineOf(one, pages)),
      later: [...unread, ...state.dueLater].map(one => lineOf(one, pages)),
      met: state.met.map(one => nameKey(one.requirement)),
    });
  }
  return [...lines.values()];
}

/** Whether there is anything to tell: something shut, or something that will be asked. */
export function hasNews(lines: readonly CapabilityLine[]): boolean {
  return lines.some(line => line.capability !== 'submission' && (!line.open || line.later.length > 0));
}

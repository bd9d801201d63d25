import content from '#content/registration/requirements.json';
import type { CalendarDay } from '~/reference/calendar-day.ts';
import { isEditable } from '~/registration/registration-status.ts';
import { type Capability, capabilities } from './capability.ts';
import type { Facts } from './facts.ts';
import { type ItemState, type Judgement, judgeItem } from './judge-item.ts';
import { type Requirement, type RequirementRules, readRequirements } from './requirement.ts';

/** The rules in force and to come, checked once at start. */
export const requirementRules: RequirementRules = readRequirements(content);

/** A requirement with its standing. */
export interface JudgedRequirement extends Judgement {
  requirement: Requirement;
}

/** One capability of one vendor; publishing stands once per channel of the pemda. */
export interface CapabilityState {
  capability: Capability;
  channel: { id: string; kind: string } | null;
  open: boolean;
  currentlyDue: JudgedRequirement[];
  dueLater: JudgedRequirement[];
  pastDue: JudgedRequirement[];
  waitingForOffice: JudgedRequirement[];
  errors: JudgedRequirement[];
  met: JudgedRequirement[];
}

function placesOf(facts: Facts) {
  return capabilities.flatMap((capability): Pick<CapabilityState, 'capability' | 'channel'>[] =>
    capability === 'publish'
      ? facts.channels.map(({ id, kind }) => ({ capability, channel: { id, kind } }))
      : [{ capability, channel: null }],
  );
}

/** `listRequirements` under given rules. */
export function judgeRequirements(
  rules: RequirementRules,
  facts: Facts,
  today: CalendarDay,
): CapabilityState[] {
  return placesOf(facts).map(({ capability, channel }) => {
    const place = { capability, channelKind: channel?.kind ?? null };
    const judged = rules.requirements.flatMap(requirement => {
      const judgement = judgeItem(requirement, place, facts, today, rules);
      return judgement ? [{ requirement, ...judgement }] : [];
    });
    const at = (state: ItemState) => judged.filter(one => one.state === state);
    const inTime = capability !== 'submission' || (facts.status !== null && isEditable(facts.status));
    return {
      capability,
      channel,
      open: inTime && !judged.some(one => one.blocks),
      currentlyDue: at('currently-due'),
      dueLater: at('due-later'),
      pastDue: at('past-due'),
      waitingForOffice: at('waiting'),
      errors: at('error'),
      met: at('met'),
    };
  });
}

/**
 * What one vendor still needs, per capability and channel: each requirement that applies stands in exactly one list.
 * Total over all facts, the same for the same facts; `today` is the day in western Indonesia.
 */
export function listRequirements(facts: Facts, today: CalendarDay): CapabilityState[] {
  return judgeRequirements(requirementRules, facts, today);
}

/** What keeps a capability shut, in the order of the rules. */
export function blockersOf(state: CapabilityState): JudgedRequirement[] {
  const { currentlyDue, pastDue, waitingForOffice, errors } = state;
  const lists = [...currentlyDue, ...pastDue, ...waitingForOffice, ...errors];
  const { requirements } = requirementRules;
  const order = (one: JudgedRequirement) => requirements.findIndex(each => each.id === one.requirement.id);
  return lists.filter(one => one.blocks).sort((a, b) => order(a) - order(b));
}

/** Whether a capability is open; publishing on one channel, or without a channel on any. */
export function may(
  states: readonly CapabilityState[],
  capability: Capability,
  channelId: string | null = null,
): boolean {
  return states.some(
    one => one.capability === capability && (channelId === null || one.channel?.id === channelId) && one.open,
  );
}

/** Whether a channel or the promotion is shut by something that the vendor can bring, not by the office alone. */
export function isLacking(states: readonly CapabilityState[]): boolean {
  return states.some(
    state =>
      (state.capability === 'publish' || state.capability === 'promotion') &&
      blockersOf(state).some(one => one.requirement.kind !== 'step'),
  );
}

/** What is missing before the registration can be sent, answers and papers, those sent back included. Empty: it may go. */
export function dueAtSubmission(facts: Facts, today: CalendarDay): JudgedRequirement[] {
  return listRequirements(facts, today)
    .filter(one => one.capability === 'submission')
    .flatMap(blockersOf);
}

import type { Availability } from '../directory/availability.ts';
import type {
  CADENCES,
  CHANNELS,
  CONTACT_WAYS,
  FEEDBACK_STYLES,
  FORMATS,
  HELP_WITH,
  MEETING_PLACES,
  MENTEE_LEVELS,
  REACHES,
  ROLES,
} from '../schemas/profile.ts';

type OneOf<T extends readonly string[]> = T[number];

/** The keys of what a comparison says. */
export type CompareWordKey =
  | `availability.${Availability['status']}`
  | `level.${OneOf<typeof MENTEE_LEVELS>}`
  | `helpWith.${OneOf<typeof HELP_WITH>}`
  | `role.${OneOf<typeof ROLES>}`
  | `format.${OneOf<typeof FORMATS>}`
  | `reach.${OneOf<typeof REACHES>}`
  | `meet.${OneOf<typeof MEETING_PLACES>}`
  | `cadence.${OneOf<typeof CADENCES>}`
  | `channel.${OneOf<typeof CHANNELS>}`
  | `feedback.${OneOf<typeof FEEDBACK_STYLES>}`
  | `contact.${OneOf<typeof CONTACT_WAYS>}`
  | `compare.row.${CompareRowName}`
  | 'compare.interests'
  | 'compare.together'
  | 'compare.asking'
  | 'compare.unsaid'
  | 'compare.none.shared'
  | 'compare.none.alone'
  | 'compare.shared.both'
  | 'compare.shared.all'
  | 'compare.shared.with'
  | 'compare.apart'
  | 'fit.hours'
  | 'approach.reply'
  | 'confirmed.on'
  | 'confirmed.stale'
  | 'confirmed.never';

type CompareRowName =
  | 'works'
  | 'shared'
  | 'alone'
  | 'levels'
  | 'help'
  | 'roles'
  | 'formats'
  | 'reach'
  | 'meet'
  | 'cadence'
  | 'channel'
  | 'feedback'
  | 'languages'
  | 'place'
  | 'hours'
  | 'outside'
  | 'availability'
  | 'reply'
  | 'contact'
  | 'ask'
  | 'expectations'
  | 'confirmed';

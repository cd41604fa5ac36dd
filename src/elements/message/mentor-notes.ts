import type { Brief } from '../../shortlist/brief.ts';
import { contactWayOf } from '../../shortlist/contact-way.ts';
import { partOf } from '../parts.ts';
import type { MessageSettings } from './message-session.ts';

/** What a mentor asks to be told: in what they expect, and in how they wish to be reached. */
export function requestsOf({ mentoring, contact }: Brief): string {
  return [mentoring?.expectations, contact?.instructions].filter((text) => text !== undefined).join('\n');
}

/** The way in which a mentor likes to be reached, in words; undefined where only their instructions say it. */
export function wayOf(brief: Brief, { words }: Pick<MessageSettings, 'words'>): string | undefined {
  const way = contactWayOf(brief);
  return way && words.say(`contact.${way}`);
}

/** Shows who the mentor is and what they say, beside the letter. */
export function showMentor(root: ParentNode, brief: Brief, settings: MessageSettings): void {
  const { card, mentoring, contact } = brief;
  const name = partOf(root, 'mentor', HTMLAnchorElement);
  name.href = `${settings.pages}${card.id}/`;
  partOf(name, 'mentor-name', HTMLElement).textContent = card.name;
  partOf(root, 'mentor-role', HTMLElement).textContent = [card.role, card.unit, card.institution]
    .filter(Boolean)
    .join(', ');
  const said: Record<string, string | undefined> = {
    way: wayOf(brief, settings),
    instructions: contact?.instructions,
    'ask-me-about': mentoring?.askMeAbout,
    expectations: mentoring?.expectations,
  };
  for (const [part, text] of Object.entries(said)) {
    const value = partOf(root, part, HTMLElement);
    value.textContent = text ?? '';
    const group = value.closest<HTMLElement>('[data-said]');
    if (group) group.hidden = text === undefined;
  }
}

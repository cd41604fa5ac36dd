import { MentorShortlist } from './mentor-shortlist.ts';

customElements.define('mentor-shortlist', MentorShortlist);

import { MentorCompare } from './mentor-compare.ts';

customElements.define('mentor-compare', MentorCompare);

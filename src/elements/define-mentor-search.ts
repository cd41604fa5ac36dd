import { MentorSearch } from './mentor-search.ts';

customElements.define('mentor-search', MentorSearch);

import { MentorTeam } from './mentor-team.ts';

customElements.define('mentor-team', MentorTeam);

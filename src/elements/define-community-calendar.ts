import { CommunityCalendar } from './community-calendar.ts';

customElements.define('community-calendar', CommunityCalendar);

import { FollowList } from './follow-list.ts';

customElements.define('follow-list', FollowList);

import { InterestChoice } from './interest-choice.ts';

customElements.define('interest-choice', InterestChoice);

import { SaveMentor } from './save-mentor.ts';
import { ShortlistLink } from './shortlist-link.ts';

customElements.define('shortlist-link', ShortlistLink);
customElements.define('save-mentor', SaveMentor);

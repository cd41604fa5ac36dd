import { KeptChecklist } from './kept-checklist.ts';

customElements.define('kept-checklist', KeptChecklist);

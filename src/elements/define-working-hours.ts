import { WorkingHours } from './working-hours.ts';

customElements.define('working-hours', WorkingHours);

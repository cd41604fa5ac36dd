import { FirstMessage } from './first-message.ts';

customElements.define('first-message', FirstMessage);

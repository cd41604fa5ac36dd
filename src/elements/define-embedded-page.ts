import { EmbeddedPage } from './embedded-page.ts';

customElements.define('embedded-page', EmbeddedPage);

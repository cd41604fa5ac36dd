import { ProfileForm } from './profile-form.ts';

customElements.define('profile-form', ProfileForm);

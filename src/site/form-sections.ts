import { jsonSchemas } from '../schemas/json-schema.ts';
import type { WordKey } from '../words/en.ts';
import { formFields, type FormField, type FormItems, type FormWords } from './form-fields.ts';

/** What stands together in the form. */
export interface FormSection {
  group: FormGroup;
  title: string;
  /** A line that says what is in it, where it is closed at first. */
  hint?: string;
  parts: readonly (FormField | FormItems)[];
  /** What most people leave out, behind a line of its own, and what that line says. */
  more: readonly (FormField | FormItems)[];
  moreTitle?: string;
}

/** A group of fields: by its name in the schema where that is a mapping, else by what its fields are about. */
export type FormGroup = (typeof GROUPS)[number]['group'];

/** The groups in their order; a group without `fields` has the one of its name. What many need is open. */
const GROUPS = [
  {
    group: 'identity',
    fields: ['name', 'sortName', 'credentials', 'pronouns', 'languages'],
    isOpen: true,
    more: 'form.identity.more',
  },
  { group: 'appointments', isOpen: false },
  { group: 'place', isOpen: false },
  { group: 'interests', fields: ['interests', 'personalInterests', 'keywords'], isOpen: true },
  { group: 'mentoring', isOpen: true, more: 'form.mentoring.more' },
  { group: 'availability', fields: ['availability', 'confirmed'], isOpen: true, more: 'form.availability.more' },
  { group: 'contact', isOpen: false },
  { group: 'handles', isOpen: false },
  { group: 'communities', isOpen: false },
  { group: 'works', isOpen: false },
  { group: 'projects', isOpen: false },
] as const satisfies readonly { group: string; fields?: readonly string[]; isOpen: boolean; more?: WordKey }[];

/** Paths of what most people leave out. */
const RARE = new Set([
  'sortName',
  'mentoring.roles',
  'mentoring.formats',
  'mentoring.reach',
  'mentoring.meet',
  'mentoring.askMeAbout',
  'mentoring.expectations',
  'mentoring.style.cadence',
  'mentoring.style.channel',
  'mentoring.style.feedback',
  'confirmed',
]);

/** Fields of a profile that the form has elsewhere or not at all: a picture cannot be sent, and owners are for maintainers. */
export const LEFT_OUT: readonly string[] = ['photo', 'consent', 'owner'];

/** The form of a profile, section by section, made of the profile's schema; without a section that has nothing to choose. */
export function formSections(words: FormWords): FormSection[] {
  const fields = profileFields(words);
  return GROUPS.map((definition) => {
    const { group, isOpen } = definition;
    const names: readonly string[] = 'fields' in definition ? definition.fields : [group];
    const own = fields.filter(({ path }) => names.includes(topOf(path)));
    return {
      group,
      title: words.say(`form.${group}`),
      ...(isOpen ? {} : { hint: words.say(`form.${group}.hint`) }),
      ...('more' in definition ? { moreTitle: words.say(definition.more) } : {}),
      parts: own.filter(({ path }) => !RARE.has(path)),
      more: own.filter(({ path }) => RARE.has(path)),
    };
  }).filter(({ group }) => group !== 'communities' || (words.communities ?? []).length > 0);
}

/** What a mentor can agree to, as one field. */
export function consentField(words: FormWords): FormField {
  const consent = jsonSchemas().profile.properties?.['consent'];
  const scope = typeof consent === 'object' ? consent.properties?.['scope'] : undefined;
  const [field] = formFields({ properties: { consent: { properties: { scope: scope ?? false } } } }, words);
  if (field?.control !== 'choices') throw new Error('The schema of a profile has no list "consent.scope".');
  return field;
}

function profileFields(words: FormWords): (FormField | FormItems)[] {
  const { profile } = jsonSchemas();
  const properties = Object.entries(profile.properties ?? {}).filter(([name]) => !LEFT_OUT.includes(name));
  return formFields({ ...profile, properties: Object.fromEntries(properties) }, words);
}

function topOf(path: string): string {
  return path.split('.', 1)[0] ?? path;
}

import type { z } from 'zod';
import { isCountryCode } from '../schemas/text.ts';
import { en, type WordKey } from '../words/en.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** How a field is filled in. */
export type FormControl =
  'line' | 'passage' | 'number' | 'day' | 'email' | 'choice' | 'choices' | 'words' | 'interests' | 'handle';

/** The words of the interface, as far as the form is made of them. */
export interface FormWords {
  say(key: WordKey): string;
  country(code: string): string;
  /** The communities of the directory, to choose from. */
  communities?: FormField['options'];
}

/** One field of the form. */
export interface FormField {
  /** Where its value stands in the frontmatter: `mentoring.style.cadence`; in an item of a list, from the item: `doi`. */
  path: string;
  control: FormControl;
  label: string;
  help: string;
  /** What can be chosen, where something can. */
  options: readonly { value: string; label: string }[];
  /** How many characters a text may have. */
  maxLength?: number;
  /** How many values a list may have. */
  most?: number;
  min?: number;
  max?: number;
  isWhole?: boolean;
  /** Whether nothing can be sent without it, or no item of its list. */
  isRequired: boolean;
}

/** A list of mappings, such as publications: each item has the same fields. */
export interface FormItems {
  path: string;
  control: 'items';
  label: string;
  help: string;
  most: number;
  fields: readonly FormField[];
}

/**
 * The fields of a JSON Schema of a mapping, in its order, mappings in it laid out flat. Labels come from the words, help
 * from the schema's descriptions. Throws an error for a field that no control can fill in, or that has no label or help.
 */
export function formFields(schema: JsonSchema, words: FormWords): (FormField | FormItems)[] {
  return fieldsOf(schema, { words, labels: '', parent: '', isRequired: true });
}

interface Place {
  words: FormWords;
  /** What the keys of labels begin with before the name of a field. */
  labels: string;
  /** What paths begin with before the name of a field. */
  parent: string;
  /** Whether the mapping around the field must be there. */
  isRequired: boolean;
}

function fieldsOf({ properties = {}, required = [] }: JsonSchema, place: Place): (FormField | FormItems)[] {
  return Object.entries(properties).flatMap(([name, property]) => {
    if (typeof property === 'boolean') return [];
    const isRequired = place.isRequired && required.includes(name);
    return fieldOf(name, property, { ...place, isRequired });
  });
}

function fieldOf(name: string, schema: JsonSchema, place: Place): (FormField | FormItems)[] {
  const path = place.parent + name;
  const key = place.labels + name;
  const inside = { words: place.words, labels: `${key}.` };
  const isHandle = key.startsWith('handles.');
  if (schema.properties) {
    return fieldsOf(schema, { ...inside, parent: `${path}.`, isRequired: place.isRequired });
  }
  const list = isHandle ? undefined : listIn(schema);
  const item = itemOf(list);
  if (item?.properties) {
    const fields = fieldsOf(item, { ...inside, parent: '', isRequired: true });
    return [
      {
        path,
        control: 'items',
        ...textsOf(key, schema, place.words),
        most: list?.maxItems ?? Infinity,
        fields: fields.filter((field) => field.control !== 'items'),
      },
    ];
  }
  const control = isHandle ? 'handle' : controlOf(key, list ?? schema, item);
  const { maxLength, minimum, maximum } = (isHandle ? schema.anyOf?.[0] : schema) ?? {};
  return [
    {
      path,
      control,
      ...textsOf(key, schema, place.words),
      options: optionsOf(key, item ?? schema, place.words),
      isRequired: place.isRequired,
      ...given('maxLength', maxLength),
      ...given('most', list?.maxItems),
      ...(control === 'number' ? { ...given('min', minimum), ...given('max', maximum) } : {}),
      ...(schema.type === 'integer' ? { isWhole: true } : {}),
    },
  ];
}

/** The list that a schema describes, by itself or as one of its alternatives. */
function listIn(schema: JsonSchema): JsonSchema | undefined {
  return [schema, ...(schema.anyOf ?? [])].find(({ type }) => type === 'array');
}

function itemOf(list: JsonSchema | undefined): JsonSchema | undefined {
  const items = list?.items;
  return typeof items === 'object' && !Array.isArray(items) ? items : undefined;
}

/** Lines of text that are sentences: they wrap while they are typed. */
const SENTENCES = new Set(['mentoring.why', 'mentoring.askMeAbout', 'works.title']);

function controlOf(key: string, schema: JsonSchema, item: JsonSchema | undefined): FormControl {
  if (key === 'communities') return 'choices';
  if (key === 'interests' || key === 'personalInterests') return 'interests';
  if (item) return item.enum ? 'choices' : 'words';
  if (schema.enum || key === 'place.country') return 'choice';
  if (schema.type === 'number' || schema.type === 'integer') return 'number';
  if (schema.format === 'date') return 'day';
  if (schema.format === 'email') return 'email';
  if (schema.type === 'string') return SENTENCES.has(key) || takesLineBreaks(schema) ? 'passage' : 'line';
  throw new Error(`The form has no control for the field "${key}". Say in form-fields.ts how it is filled in.`);
}

function takesLineBreaks({ pattern = '', maxLength }: JsonSchema): boolean {
  return maxLength !== undefined && new RegExp(pattern, 'u').test('\n');
}

/** What the keys of the words for the values of a field begin with. */
const OPTION_WORDS: Readonly<Record<string, string>> = {
  'appointments.rank': 'rank',
  'appointments.track': 'track',
  'mentoring.roles': 'role',
  'mentoring.levels': 'level',
  'mentoring.helpWith': 'helpWith',
  'mentoring.formats': 'format',
  'mentoring.reach': 'reach',
  'mentoring.meet': 'meet',
  'mentoring.style.cadence': 'cadence',
  'mentoring.style.channel': 'channel',
  'mentoring.style.feedback': 'feedback',
  'availability.status': 'availability',
  'contact.preferred': 'way',
  'projects.level': 'level',
  'consent.scope': 'form.consent',
};

function optionsOf(key: string, schema: JsonSchema, words: FormWords): FormField['options'] {
  if (key === 'place.country') return countries(words);
  if (key === 'communities') return words.communities ?? [];
  return (schema.enum ?? []).map((value) => ({
    value: String(value),
    label: words.say(wordKey(`${OPTION_WORDS[key]}.${String(value)}`)),
  }));
}

/** Every country by the name that it has in the language of the words, from A to Z. */
function countries(words: FormWords): FormField['options'] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second)).filter(isCountryCode);
  return codes
    .map((value) => ({ value, label: words.country(value) }))
    .sort((one, other) => one.label.localeCompare(other.label, 'en'));
}

function textsOf(key: string, schema: JsonSchema, words: FormWords): Pick<FormField, 'label' | 'help'> {
  const help = isWordKey(`help.${key}`) ? words.say(`help.${key}` as WordKey) : schema.description;
  if (help === undefined) throw new Error(`The field "${key}" has no help: describe it in the schema.`);
  return { label: words.say(wordKey(`field.${key}`)), help };
}

function wordKey(key: string): WordKey {
  if (!isWordKey(key)) throw new Error(`The form needs the word "${key}": add it to src/words/en-form.ts.`);
  return key;
}

function isWordKey(key: string): key is WordKey {
  return Object.hasOwn(en, key);
}

/** A key with its value; nothing where there is none. */
function given<K extends string, T>(key: K, value: T | undefined): Partial<Record<K, T>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, T>);
}

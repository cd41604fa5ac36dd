/** A text of the interface: plain, or in the plural forms of its language. `{name}` stands for a value. */
export type Message = string | Partial<Record<Intl.LDMLPluralRule, string>>;

/** The texts of one language by key. */
export type Catalogue<Key extends string = string> = Readonly<Record<Key, Message>>;

/** Values for a message's placeholders; `count` chooses the plural form. */
export type Values = Readonly<Record<string, string | number>>;

/** Says a text of the interface in one language. */
export interface Words<Key extends string = string> {
  readonly language: string;
  /** The text for `key` with its values filled in; numbers are written as the language writes them. */
  say(key: Key, values?: Values): string;
  /** A calendar day (`2026-11-24`) as the language writes it: in full, or month and year only. */
  day(day: string, form?: 'full' | 'month'): string;
  /** Words joined as the language joins them: "a, b, and c". */
  list(words: readonly string[], kind?: 'conjunction' | 'disjunction'): string;
  /** The name of a country by its code of two letters. */
  country(code: string): string;
  /** The name of a language by its tag. */
  languageName(tag: string): string;
}

export function createWords<Key extends string>(language: string, catalogue: Catalogue<Key>): Words<Key> {
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const countries = new Intl.DisplayNames(language, { type: 'region' });
  const languages = new Intl.DisplayNames(language, { type: 'language' });
  const fullDay = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  const monthOnly = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  const form = (message: Message, values: Values): string => {
    if (typeof message === 'string') return message;
    return message[plurals.select(Number(values['count'] ?? 0))] ?? message.other ?? '';
  };
  return {
    language,
    say: (key, values = {}) =>
      form(catalogue[key], values).replace(/\{(\w+)\}/g, (placeholder, name: string) => {
        const value = values[name];
        return value === undefined ? placeholder : typeof value === 'number' ? numbers.format(value) : value;
      }),
    day: (day, style = 'full') => (style === 'full' ? fullDay : monthOnly).format(new Date(`${day}T00:00:00Z`)),
    list: (words, kind = 'conjunction') => new Intl.ListFormat(language, { type: kind }).format(words),
    country: (code) => countries.of(code) ?? code,
    languageName: (tag) => languages.of(tag) ?? tag,
  };
}

import type { Element, ElementContent } from 'hast';
import { day } from '../schemas/text.ts';
import type { Words } from '../directory/words.ts';

/** What the text of a profile is read with, besides the text. */
export interface BodyContext {
  /** The path under which the site is published, `/mentors/`. */
  base: string;
  words: Pick<Words<'project.for' | 'project.takes' | 'project.until'>, 'say' | 'day'>;
}

/** The literal attributes of a component as they stand in the text. */
export type Attributes = Readonly<Record<string, string>>;

interface Component {
  /** Attributes that it may carry; those with `true` it must carry. */
  attributes: Readonly<Record<string, boolean>>;
  /** An example for messages. */
  example: string;
  /** The plain elements that stand for it in the page. */
  toElement(attributes: Attributes, children: ElementContent[], words: BodyContext['words']): Element;
}

/** The components that the body of a profile may use. They come out as plain elements with a class. */
export const COMPONENTS: Readonly<Record<string, Component>> = {
  Quote: {
    attributes: { author: false },
    example: '<Quote author="A former resident">',
    toElement: ({ author }, children) =>
      element('figure', 'quote', [
        element('blockquote', undefined, children),
        ...(author === undefined ? [] : [element('figcaption', undefined, [text(author)])]),
      ]),
  },
  Callout: {
    attributes: { title: false },
    example: '<Callout title="Before you write">',
    toElement: ({ title }, children) =>
      element('aside', 'callout', [
        ...(title === undefined ? [] : [element('p', 'callout-title', [text(title)])]),
        ...children,
      ]),
  },
  Project: {
    attributes: { title: true, level: false, duration: false, closes: false },
    example: '<Project title="A registry of rare kidney stones" level="resident" duration="6 months">',
    toElement: ({ title = '', level, duration, closes }, children, words) =>
      element('section', 'project', [
        element('h3', undefined, [text(title)]),
        ...facts([
          [words.say('project.for'), level],
          [words.say('project.takes'), duration],
          [words.say('project.until'), closes !== undefined && isDay(closes) ? words.day(closes) : closes],
        ]),
        ...children,
      ]),
  },
};

function isDay(text: string): boolean {
  return day.safeParse(text).success;
}

function facts(values: [term: string, value: string | undefined][]): Element[] {
  const known = values.filter((entry): entry is [string, string] => entry[1] !== undefined);
  if (known.length === 0) return [];
  return [
    element(
      'dl',
      undefined,
      known.flatMap(([term, value]) => [
        element('dt', undefined, [text(term)]),
        element('dd', undefined, [text(value)]),
      ]),
    ),
  ];
}

function element(tagName: string, className: string | undefined, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: className === undefined ? {} : { className: [className] }, children };
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}

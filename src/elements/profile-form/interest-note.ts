import type { Words } from '../../directory/words.ts';
import type { Interest } from '../../schemas/interest.ts';
import type { FormWordKey } from '../../words/form.ts';
import type { InterestReading } from './form-vocabulary.ts';

/** What a note under a field of interests may lead to. */
export interface InterestNoteSettings {
  words: Words<FormWordKey>;
  add(interest: Interest): void;
  /** Keeps a text as a free keyword; absent where the form takes none. */
  keep?: ((text: string) => void) | undefined;
}

/**
 * Says under a field of interests why what is typed there is not added yet, with a button for each thing that may be
 * meant. The note is announced, so that those who do not see it know what Tab leads to.
 */
export class InterestNote {
  readonly #box: HTMLElement;
  readonly #settings: InterestNoteSettings;

  constructor(box: HTMLElement, settings: InterestNoteSettings) {
    this.#box = box;
    this.#settings = settings;
    box.setAttribute('role', 'status');
    this.clear();
  }

  clear(): void {
    this.#box.replaceChildren();
    this.#box.hidden = true;
  }

  /** Shows what a text was read as. */
  show(text: string, reading: InterestReading): void {
    const { words, add, keep } = this.#settings;
    const buttons = interestsOf(reading).map((interest) =>
      createButton(words.say('edit.interest.add', { label: interest.label }), () => add(interest)),
    );
    if (reading.kind === 'unknown' && keep) {
      buttons.push(createButton(words.say('edit.interest.keep', { text }), () => keep(text)));
    }
    this.#box.replaceChildren(this.#sentence(text, reading), ...buttons.flatMap((button) => [' ', button]));
    this.#box.hidden = false;
  }

  #sentence(text: string, reading: InterestReading): string {
    const { words } = this.#settings;
    switch (reading.kind) {
      case 'known':
        return words.say('edit.interest.unfinished', { text });
      case 'several':
        return words.say('edit.interest.several', { text });
      case 'elsewhere': {
        const { kind, label } = reading.interest;
        return words.say(kind === 'personal' ? 'edit.interest.personal' : 'edit.interest.work', { label });
      }
      case 'unknown':
        return words.say('edit.interest.unknown', { text });
    }
  }
}

function interestsOf(reading: InterestReading): readonly Interest[] {
  switch (reading.kind) {
    case 'known':
      return [reading.interest];
    case 'several':
      return reading.interests;
    case 'elsewhere':
      return [];
    case 'unknown':
      return reading.nearest;
  }
}

function createButton(text: string, onPress: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button-quiet';
  button.textContent = text;
  button.addEventListener('click', onPress);
  return button;
}

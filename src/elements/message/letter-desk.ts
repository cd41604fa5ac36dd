import { composeLetter, GOALS, NO_ANSWERS, subjectOf, type LetterAnswers } from '../../message/letter.ts';
import { MENTEE_LEVELS } from '../../schemas/profile-words.ts';
import type { Brief } from '../../shortlist/brief.ts';
import { partOf } from '../parts.ts';
import { LetterHints } from './letter-hints.ts';
import { LetterWays } from './letter-ways.ts';
import { requestsOf, showMentor } from './mentor-notes.ts';
import type { MessageSettings } from './message-session.ts';
import { MessageStore } from './message-store.ts';

const MAX_INTERESTS = 8;

/** The form with the trainee's answers, and the letter that it makes until the trainee changes the letter by hand. */
export class LetterDesk {
  readonly #root: HTMLElement;
  readonly #brief: Brief;
  readonly #settings: MessageSettings;
  readonly #signal: AbortSignal;
  readonly #store: MessageStore;
  readonly #hints: LetterHints;
  readonly #ways: LetterWays;
  readonly #letter: HTMLTextAreaElement;
  #isEdited = false;

  constructor(root: HTMLElement, brief: Brief, settings: MessageSettings, signal: AbortSignal) {
    this.#root = root;
    this.#brief = brief;
    this.#settings = settings;
    this.#signal = signal;
    this.#store = new MessageStore(settings.base, brief.card.id);
    this.#letter = partOf(root, 'letter', HTMLTextAreaElement);
    this.#hints = new LetterHints(root, brief, settings);
    this.#ways = new LetterWays(root, brief, settings, signal, () => ({
      text: this.#letter.value,
      subject: subjectOf(this.#answers(), settings.words),
    }));
  }

  /** Shows the mentor and the draft that was kept, or a first one. */
  start(): void {
    showMentor(this.#root, this.#brief, this.#settings);
    this.#fillChoices();
    const signal = this.#signal;
    this.#store.onChange(() => this.#showDraft(), signal);
    this.#part('answers').addEventListener('input', () => this.#onAnswer(), { signal });
    this.#letter.addEventListener('input', () => this.#onWriting(), { signal });
    this.#part('anew').addEventListener('click', () => this.#setAsking(true), { signal });
    this.#part('anew-sure').addEventListener('click', () => this.#writeAnew(), { signal });
    this.#part('erase').addEventListener('click', () => this.#erase(), { signal });
    this.#showDraft();
  }

  /** Shows the draft that is kept, or a first one. */
  #showDraft(): void {
    const { answers = NO_ANSWERS, text } = this.#store.read() ?? {};
    this.#showAnswers(answers);
    this.#isEdited = text !== undefined;
    if (text !== undefined) this.#letter.value = text;
    this.#update();
  }

  #onAnswer(): void {
    this.#update();
    this.#keep();
  }

  #onWriting(): void {
    this.#isEdited = this.#letter.value !== this.#composed();
    this.#update();
    this.#keep();
  }

  /** Shows what follows from the answers and the letter; a letter that was changed by hand stays as it is. */
  #update(): void {
    if (!this.#isEdited) this.#letter.value = this.#composed();
    this.#part('edited').hidden = !this.#isEdited;
    if (!this.#isEdited) this.#setAsking(false);
    const answers = this.#answers();
    this.#part('project-field').hidden = answers.goal !== 'project' || !this.#brief.projects?.length;
    this.#hints.show(this.#letter.value, answers.heard);
    this.#ways.show();
  }

  #setAsking(isAsking: boolean): void {
    this.#part('anew').hidden = isAsking;
    this.#part('anew-sure').hidden = !isAsking;
    if (isAsking) this.#part('anew-sure').focus();
  }

  #writeAnew(): void {
    this.#isEdited = false;
    this.#update();
    this.#keep();
    this.#letter.focus();
  }

  #erase(): void {
    this.#store.erase();
    this.#showDraft();
    this.#part('kept').textContent = this.#settings.words.say('message.erased');
  }

  #keep(): void {
    const text = this.#isEdited ? { text: this.#letter.value } : {};
    const isKept = this.#store.write({ answers: this.#answers(), ...text });
    this.#part('kept').textContent = isKept ? '' : this.#settings.words.say('message.unkept');
  }

  #composed(): string {
    const { card } = this.#brief;
    return composeLetter(card.name, requestsOf(this.#brief) !== '', this.#answers(), this.#settings.words);
  }

  #answers(): LetterAnswers {
    const value = (name: string): string => this.#field(name).value.trim();
    const goal = GOALS.find((one) => one === value('goal')) ?? 'talk';
    return {
      stage: MENTEE_LEVELS.find((level) => level === value('stage')) ?? '',
      goal,
      project: goal === 'project' ? value('project') : '',
      interests: this.#boxes()
        .filter(({ checked }) => checked)
        .map((box) => box.value),
      heard: value('heard'),
      name: value('name'),
      place: value('place'),
    };
  }

  #showAnswers(answers: LetterAnswers): void {
    for (const name of ['stage', 'goal', 'heard', 'name', 'place'] as const) this.#field(name).value = answers[name];
    if (this.#brief.projects?.some(({ title }) => title === answers.project)) {
      this.#field('project').value = answers.project;
    }
    for (const box of this.#boxes()) box.checked = answers.interests.includes(box.value);
  }

  /** The mentor's interests and projects, to choose from; nobody is asked about a project that is not there. */
  #fillChoices(): void {
    const { card, projects = [] } = this.#brief;
    const template = partOf(this.#root, 'interest', HTMLTemplateElement);
    const boxes = card.interests.slice(0, MAX_INTERESTS).map(({ label }) => {
      const item = template.content.cloneNode(true) as DocumentFragment;
      partOf(item, 'interest-box', HTMLInputElement).value = label;
      partOf(item, 'interest-label', HTMLElement).textContent = label;
      return item;
    });
    this.#part('interests').replaceChildren(...boxes);
    this.#part('interests-field').hidden = boxes.length === 0;
    const options = projects.map(({ title }) => new Option(title, title));
    this.#field('project').replaceChildren(...options);
    if (options.length === 0) this.#part('goal').querySelector('option[value="project"]')?.remove();
  }

  #boxes(): HTMLInputElement[] {
    return [...this.#part('interests').querySelectorAll('input')];
  }

  #field(name: string): HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement {
    return this.#part(name) as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
  }

  #part(name: string): HTMLElement {
    return partOf(this.#root, name, HTMLElement);
  }
}

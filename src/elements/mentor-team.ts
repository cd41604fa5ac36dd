import { createWords, type Catalogue, type Words } from '../directory/words.ts';
import type { Brief } from '../shortlist/brief.ts';
import { isolate } from '../shortlist/isolate.ts';
import { nudgesFor, type Nudge } from '../shortlist/nudges.ts';
import { teamOf, type Share, type Team } from '../shortlist/team.ts';
import type { TeamElementWordKey } from '../words/team.ts';
import { Briefs } from './briefs.ts';
import { HomeQuestion } from './home-question.ts';
import { makeElement } from './make-element.ts';
import { partOf } from './parts.ts';
import { openShortlist } from './shortlist-store.ts';
import { showState } from './shortlist-states.ts';
import { createDots, createRings } from './team-pictures.ts';

/** As many names are listed, and the others counted. */
const NAMES_SHOWN = 6;

/** Of the interests of a long list, as many are shown. */
const INTERESTS_SHOWN = 24;

/**
 * `<mentor-team>`: what the mentors of the shortlist cover together, and what they lack.
 *
 * Attributes: `base`, the path of the directory; `briefs` and `files`, the folder of the files of briefs and how many
 * there are; `pages`, the address of the page that searches; `words`, the catalogue of what it says, as JSON.
 */
export class MentorTeam extends HTMLElement {
  #words!: Words<TeamElementWordKey>;
  #briefs!: Briefs;
  #home!: HomeQuestion;
  #listening = new AbortController();
  /** Counts drawings, so that what loads slowly does not take the place of what was asked for after it. */
  #turn = 0;

  connectedCallback(): void {
    const catalogue = JSON.parse(this.getAttribute('words') ?? '{}') as Catalogue<TeamElementWordKey>;
    this.#words = createWords(document.documentElement.lang || 'en', catalogue);
    this.#briefs = new Briefs(this.getAttribute('briefs') ?? '', Number(this.getAttribute('files')));
    const select = partOf(this, 'home', HTMLSelectElement);
    this.#home = new HomeQuestion(select, this.getAttribute('base') ?? '/', this.#words);
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const draw = (): void => void this.#draw();
    this.#store.onChange(draw, signal);
    this.#part('again').addEventListener('click', draw, { signal });
    const answer = (): void => {
      this.#home.keep();
      draw();
    };
    select.addEventListener('change', answer, { signal });
    draw();
  }

  disconnectedCallback(): void {
    this.#listening.abort();
  }

  get #store() {
    return openShortlist(this.getAttribute('base') ?? '/');
  }

  #part(name: string): HTMLElement {
    return partOf(this, name, HTMLElement);
  }

  async #draw(): Promise<void> {
    const turn = ++this.#turn;
    const list = this.#store.read();
    const isBlocked = (): boolean => this.#store.trouble === 'blocked';
    if (list.length === 0) return showState(this, 'empty', isBlocked());
    const briefs = await this.#briefs.load(list.map(({ id }) => id)).catch(() => undefined);
    if (turn !== this.#turn) return;
    if (briefs === undefined) return showState(this, 'failed', isBlocked());
    const gone = list.filter(({ id }) => !briefs.has(id)).map(({ name }) => name);
    const values = { count: gone.length, names: this.#join(gone) };
    this.#say('gone', gone.length === 0 ? '' : this.#words.say('team.gone', values));
    this.#drawTeam([...briefs.values()]);
    showState(this, 'content', isBlocked());
  }

  #drawTeam(briefs: readonly Brief[]): void {
    const words = this.#words;
    this.#home.offer(briefs);
    const home = this.#home.read();
    const team = teamOf(briefs, home);
    const names = briefs.map(({ card }) => card.name);
    this.#part('covered').hidden = briefs.length === 0;
    this.#say(
      'members',
      briefs.length === 0 ? '' : words.say('team.members', { count: team.size, names: this.#join(names) }),
    );
    this.#say('alone', briefs.length === 1 ? words.say('team.alone') : '');
    const nudges = nudgesFor(team, briefs, home, (rank) => words.say(`rank.${rank}`));
    this.#part('nudges').hidden = nudges.length === 0;
    this.#part('nudge-list').replaceChildren(...nudges.map((nudge) => this.#createNudge(nudge)));
    this.#drawShares('roles', team.roles.shares, names, (role) => ({
      term: words.say(`role.${role}`),
      what: words.say(`team.role.${role}`),
      search: `role=${role}`,
    }));
    this.#sayUnsaid('roles-unsaid', team.roles.unsaid, names);
    this.#drawShares('stages', team.stages.shares.filter(isOnPath), names, (stage) => ({
      term: words.say(`team.stage.${stage}`),
    }));
    this.#sayUnsaid('stages-unsaid', team.stages.unsaid, names);
    this.#drawPlaces(team, names);
    const labels = new Map(team.interests.map(({ value, label }) => [value, label]));
    const shown = team.interests.slice(0, INTERESTS_SHOWN);
    this.#drawShares('interests', shown, names, (id) => ({ term: labels.get(id) ?? id }));
    const more = team.interests.length - shown.length;
    this.#say('interests-more', more === 0 ? '' : words.say('team.interests.more', { count: more }));
  }

  #drawPlaces({ distances, institutions, countries, size }: Team, names: readonly string[]): void {
    const words = this.#words;
    const picture = this.#part('rings');
    picture.hidden = distances === undefined;
    const term = (distance: string): string => words.say(`team.distance.${distance as 'home'}`);
    if (distances) {
      const label = distances.shares.map(({ value, members }) => `${term(value)}: ${members.length}`).join('; ');
      picture.replaceChildren(createRings(distances.shares, label));
    }
    this.#drawShares('distances', distances?.shares ?? [], names, (distance) => ({ term: term(distance) }));
    this.#sayUnsaid('distances-unsaid', distances?.unsaid ?? [], names);
    const closed = this.#valuesOf(distances?.closed ?? [], names);
    this.#say('distances-closed', closed.count === 0 ? '' : words.say('team.closed', closed));
    this.#drawShares('institutions', institutions, names, (institution) => ({ term: institution }));
    const country = countries.map(({ value }) => words.country(value));
    const values = { count: country.length, countries: words.list(country), institutions: institutions.length, size };
    this.#say('countries', country.length === 0 ? '' : words.say('team.countries', values));
  }

  #drawShares<Value extends string>(
    part: string,
    shares: readonly Share<Value>[],
    names: readonly string[],
    describe: (value: Value) => { term: string; what?: string; search?: string },
  ): void {
    const items = shares.map(({ value, members }) => {
      const { term, what, search } = describe(value);
      const item = makeElement('li', 'team-share', makeElement('h3', 'team-term', makeElement('bdi', '', term)));
      if (what !== undefined) item.append(makeElement('p', 'team-what', what));
      item.append(createDots(names.length, members), makeElement('p', 'team-who', this.#who(members, names)));
      if (members.length === 0 && search !== undefined) {
        item.append(
          makeElement('p', 'team-search', this.#createLink(search, this.#words.say('team.search', { what: term }))),
        );
      }
      return item;
    });
    this.#part(part).replaceChildren(...items);
  }

  #who(members: readonly number[], names: readonly string[]): string {
    if (members.length === 0) return this.#words.say('team.nobody');
    return this.#words.say('team.who', { ...this.#valuesOf(members, names), size: names.length });
  }

  #sayUnsaid(part: string, members: readonly number[], names: readonly string[]): void {
    this.#say(part, members.length === 0 ? '' : this.#words.say('team.unsaid', this.#valuesOf(members, names)));
  }

  #valuesOf(members: readonly number[], names: readonly string[]): { count: number; names: string } {
    return { count: members.length, names: this.#join(members.map((at) => names[at]!)) };
  }

  #createNudge(nudge: Nudge): HTMLElement {
    const words = this.#words;
    const { kind, search } = nudge;
    const values: Record<string, string> = {};
    if (nudge.kind === 'institution' || nudge.kind === 'far') values['institution'] = isolate(nudge.institution);
    if (nudge.kind === 'country') values['country'] = words.country(nudge.country);
    if (nudge.kind === 'interest') values['interest'] = isolate(nudge.interest);
    if (nudge.kind === 'role') values['role'] = words.say(`role.${nudge.role}`);
    const text = words.say(
      nudge.kind === 'stage' ? `team.nudge.stage.${nudge.stage}` : `team.nudge.${nudge.kind}`,
      values,
    );
    const link = this.#createLink(search, words.say(`team.nudge.${kind}.search`, values));
    return makeElement('li', 'team-nudge', makeElement('p', '', text), makeElement('p', '', link));
  }

  #createLink(search: string, text: string): HTMLElement {
    const link = makeElement('a', '', text);
    link.href = `${this.getAttribute('pages') ?? ''}${search === '' ? '' : `?${search}`}`;
    return link;
  }

  #join(names: readonly string[]): string {
    const shown = names.length > NAMES_SHOWN + 1 ? names.slice(0, NAMES_SHOWN) : names;
    const more = names.length - shown.length;
    return this.#words.list([
      ...shown.map(isolate),
      ...(more > 0 ? [this.#words.say('team.more', { count: more })] : []),
    ]);
  }

  /** Says a text in its part; without text the part goes unseen. */
  #say(name: string, text: string): void {
    const part = this.#part(name);
    if (part.textContent !== text) part.textContent = text;
  }
}

/** The stage of those whose title tells none is listed only where somebody is at it: nobody need be. */
function isOnPath({ value, members }: Share): boolean {
  return value !== 'other' || members.length > 0;
}

import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import {
  chip,
  chips,
  countOf,
  field,
  hasFocus,
  heading,
  loadedPaths,
  names,
  notes,
  openSearch,
  queryOf,
  reasonOf,
  settle,
  status,
  total,
  typeText,
} from './search-page.ts';
import { openSite } from './site.ts';

const site = await openSite({ folder: inject('demo') });

/** Types one text after another; gives what `look` sees after each. */
async function typeEach<T>(texts: readonly string[], look: (page: Page) => Promise<T>): Promise<Record<string, T>> {
  const page = await openSearch(site);
  const seen: [string, T][] = [];
  for (const text of texts) {
    await typeText(page, text);
    seen.push([text, await look(page)]);
  }
  return Object.fromEntries(seen);
}

const empty = (page: Page) => page.locator('[data-part="empty"]');

describe('a text is read by the vocabulary', () => {
  test('by synonyms, abbreviations, lay words, accents and either English, each interest a chip', async () => {
    const meant = {
      kidney: ['Nephrology'],
      renal: ['Nephrology'],
      POCUS: ['Point-of-care ultrasound'],
      HFrEF: ['Heart failure'],
      'weak heart': ['Heart failure'],
      anaesthesia: ['Anesthesiology'],
      paediatrics: ['Pediatrics'],
      'orthopaedic surgery': ['Orthopedic surgery'],
      cardiologist: ['Cardiology'],
      hématologie: ['Hematology'],
      knitting: ['Crafts'],
    };
    expect(await typeEach(Object.keys(meant), chips)).toEqual(meant);
  });

  test('by the names of everything else that can be chosen', async () => {
    const meant = {
      Kenya: ['Kenya'],
      'Newborn Unit': ['Newborn Unit'],
      Arabic: ['Arabic'],
      residents: ['Residents'],
      coach: ['Coach'],
      'coffee chat': ['One conversation'],
      remote: ['Remotely'],
      waitlist: ['Waiting list'],
      'taking mentees': ['Open to new mentees or A few places'],
      Zürich: ['Zürich'],
      zuerich: ['zuerich'],
      Kilele: ['Kilele'],
      'kidney clinic in Kenya for residents': ['Nephrology', 'Kenya', 'Residents'],
    };
    expect(await typeEach(Object.keys(meant), chips)).toEqual(meant);
  });

  test('and finds as many as have the value', async () => {
    const page = await openSearch(site, '?q=Kenya');
    expect(await total(page)).toBe(await countOf(page, 'place', 'KE'));
    await typeText(page, 'residents');
    expect(await total(page)).toBe(await countOf(page, 'level', 'resident'));
    await typeText(page, 'Zurich');
    const people = ['Yıldız Akınsoy', 'Ευτυχία Μαυρογιώργη', 'Flurina Bivetti'];
    expect(await names(page)).toEqual(people);
  });

  test('and a place by which an interest is named, too, finds all who are there', async () => {
    const page = await openSearch(site, '?q=Larkfield');
    expect(await names(page)).toEqual(expect.arrayContaining(['Grace Okafor', 'Ingrid Lindqvist', 'Peter Vanterpool']));
  });

  test('an abbreviation of two things shows both, and offers each alone', async () => {
    const page = await openSearch(site, '?q=RA');
    expect([...(await names(page))].sort()).toEqual(['Sukartini', 'Yıldız Akınsoy']);
    expect((await notes(page))[0]).toContain('“RA” stands for 2 things, and all are shown. Only one:');
    await page.getByRole('button', { name: 'Rheumatoid arthritis', exact: true }).click();
    await settle(page);
    expect(await names(page)).toEqual(['Yıldız Akınsoy']);
    expect(await chips(page)).toEqual(['Rheumatoid arthritis']);
    expect(await notes(page)).toEqual([]);
  });

  test('something that nobody names leads to the nearest wider interest, and says so', async () => {
    const page = await openSearch(site, '?q=psoriasis');
    expect(await notes(page)).toEqual(['Nobody here names “psoriasis” as an interest. The nearest is Dermatology.']);
    expect(await names(page)).toEqual(['Noriko Tsuburaya']);
  });
});

describe('wrong letters', () => {
  test('are corrected where nobody is found as it was typed, which is said', async () => {
    const page = await openSearch(site);
    const typos = [
      ['cardilogy', 'cardiology', 'Cardiology', 'Søren Bjørnholt'],
      ['cardoilogy', 'cardiology', 'Cardiology', 'Søren Bjørnholt'],
      ['dermatolgist', 'dermatologist', 'Dermatology', 'Noriko Tsuburaya'],
      ['sickel cell', 'sickle', 'Sickle cell disease', 'Ọmọ́wùnmí Adéṣẹ̀gun'],
      ['Okafr', 'okafor', 'okafor', 'Grace Okafor'],
    ] as const;
    for (const [text, meant, label, name] of typos) {
      await typeText(page, text);
      const sentence = `Nobody here has “${text.split(' ')[0]}”, so this is for “${meant}”.`;
      expect(await notes(page)).toEqual([sentence]);
      expect(await status(page).textContent()).toContain(sentence);
      expect(await chips(page)).toEqual([label]);
      expect(await names(page)).toContain(name);
      expect(await field(page).inputValue()).toBe(text);
    }
  });

  test('are not seen in plain words that mentors use themselves', async () => {
    const texts = ['sentences', 'solution', 'promises', 'patience', 'diagnoses', 'evenings'];
    expect(await typeEach(texts, notes)).toEqual(Object.fromEntries(texts.map((text) => [text, []])));
  });

  test('are not corrected to something that nobody has, either', async () => {
    const texts = ['statins', 'africa'];
    expect(await typeEach(texts, notes)).toEqual(Object.fromEntries(texts.map((text) => [text, []])));
  });
});

describe('where nobody has all words', () => {
  test('most of them are enough, which one sentence says', async () => {
    const page = await openSearch(site, '?q=transplant+telephone');
    const sentence = 'Nobody here has all of your words. These mentors have most of them.';
    expect(await notes(page)).toEqual([sentence]);
    expect(await status(page).textContent()).toBe(`${await total(page)} mentors. ${sentence}`);
    expect(await names(page)).toEqual(expect.arrayContaining(['Thiago Quintanella', 'Walter Hendershott']));
    await typeText(page, 'kidney xylophonist');
    expect(await notes(page)).toEqual(['Nobody here has “xylophonist”. These mentors match the rest.']);
    expect(await names(page)).toContain('Grace Okafor');
    await typeText(page, 'kidney');
    expect(await notes(page)).toEqual([]);
  });

  test('nobody comes with what to drop and what that would give', async () => {
    const page = await openSearch(site, '?q=glaucoma&language=el');
    expect(await names(page)).toEqual([]);
    expect(await empty(page).locator('p:visible').allTextContents()).toEqual([
      expect.stringContaining('Nobody matches all of this at once.'),
    ]);
    const ways = empty(page).getByRole('button');
    expect(await ways.allTextContents()).toEqual(['Without Greek: 1 mentor', 'Without “glaucoma”: 1 mentor']);
    await ways.last().click();
    await settle(page);
    expect(queryOf(page)).toBe('?language=el');
    expect(await total(page)).toBe(1);
    expect(await empty(page).isVisible()).toBe(false);
    expect(await hasFocus(heading(page))).toBe(true);
    await page.goto(site.url('/mentors/?interest=cardiology&level=premed&level=other&language=ar'));
    await settle(page);
    const way = empty(page).getByRole('button', { name: /^Without Other stages or Premedical students: 1 mentor$/ });
    await way.click();
    await settle(page);
    expect(await names(page)).toEqual(['Sumaya Haddad']);
  });

  test('and most of them are unknown, the words to drop are named', async () => {
    const page = await openSearch(site, '?q=glaucoma+xylophonist+trombone');
    expect(await names(page)).toEqual([]);
    const ways = await empty(page).getByRole('button').allTextContents();
    expect(ways).toEqual([expect.stringMatching(/xylophonist.*trombone.*: 1 mentor/)]);
  });

  test('and none is known at all, there is other advice', async () => {
    const page = await openSearch(site, '?q=xylophonist');
    expect(await empty(page).innerText()).toContain('Nobody here has these words.');
    expect(await status(page).textContent()).toBe('0 mentors.');
  });
});

describe('chips of a text', () => {
  test('take their words out of it, and hand the focus on', async () => {
    const page = await openSearch(site, '?q=kidney+remote&level=fellow');
    expect(await chips(page)).toEqual(['Nephrology', 'Remotely', 'Fellows']);
    const few = await total(page);
    await chip(page, 'Nephrology').focus();
    await page.keyboard.press('Enter');
    await settle(page);
    expect(queryOf(page)).toBe('?q=remote&level=fellow');
    expect(await field(page).inputValue()).toBe('remote');
    expect(await hasFocus(chip(page, 'Remotely'))).toBe(true);
    expect(await total(page)).toBeGreaterThan(few);
    await page.keyboard.press('Enter');
    await settle(page);
    expect(queryOf(page)).toBe('?level=fellow');
    await page.goBack();
    await settle(page);
    await expect.poll(() => chips(page)).toEqual(['Remotely', 'Fellows']);
  });

  test('take out what was read after a correction, too', async () => {
    const page = await openSearch(site, '?q=cardilogy+remote');
    await chip(page, 'Cardiology').click();
    await settle(page);
    expect(await field(page).inputValue()).toBe('remote');
    expect(await notes(page)).toEqual([]);
  });
});

describe('every result says why it is here', () => {
  test('by the interest, by the synonym, by what is part of it, by the sentence', async () => {
    const page = await openSearch(site, '?q=kidney');
    expect(await reasonOf(page, 'Grace Okafor')).toEqual({
      marked: ['Nephrology', 'Chronic kidney disease'],
      reason: 'Nephrology, for “kidney”',
    });
    await typeText(page, 'cardiology');
    expect(await reasonOf(page, 'Marcus Tillery')).toEqual({
      marked: ['Cardiac arrest'],
      reason: 'Cardiac arrest, part of Cardiology',
    });
    expect((await reasonOf(page, 'Ingrid Lindqvist')).marked).toEqual(['Heart failure', 'Cardiology']);
    await typeText(page, 'cardiology telephone');
    expect((await reasonOf(page, 'Ingrid Lindqvist')).reason).toContain('a trial whose main tool is a telephone');
    await typeText(page, 'Arabic hypertension');
    expect((await reasonOf(page, 'Sumaya Haddad')).reason).toContain('Arabic');
  });

  test('in any search, and no card shows a score', async () => {
    const texts = ['kidney', 'paediatrics', 'care', 'residents', 'hospital school', 'transplant telephone', 'teaching'];
    const unexplained = await typeEach(texts, (page) =>
      page
        .locator('[data-part="list"] .card')
        .evaluateAll((cards) =>
          cards
            .filter((card) => !card.querySelector('.interest-matching, .card-reason'))
            .map((card) => card.querySelector('.card-name')?.textContent.trim()),
        ),
    );
    expect(unexplained).toEqual(Object.fromEntries(texts.map((text) => [text, []])));
    const page = await openSearch(site, '?q=teaching');
    expect(await page.locator('[data-part="list"]').innerText()).not.toMatch(/\d\s*%|score|points|rank/i);
  });

  test('by the city, which no card shows otherwise', async () => {
    const page = await openSearch(site, '?q=Zürich');
    expect((await reasonOf(page, 'Flurina Bivetti')).reason).toContain('Zürich');
    expect((await loadedPaths(page)).filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
  });
});

import type { Words } from '../directory/words.ts';
import { escapeXml } from '../exports/xml.ts';
import type { Coverage, InterestCoverage } from '../upkeep/coverage.ts';
import { gapsOf } from '../upkeep/gaps.ts';
import type { WordKey } from '../words/en.ts';

/** How many interests are named for a stage; the table has all. */
const NAMED = 12;

/** What nobody covers, in words. */
export function formatGaps(coverage: Coverage, words: Words<WordKey>): string {
  const { levels, interests, partly } = gapsOf(coverage);
  const count = coverage.interests.length;
  const parts = partly.map(({ level, interests: some }) => {
    const rest = some.length - NAMED;
    const named = some.slice(0, NAMED).map(({ label }) => label);
    const more = rest > 0 ? [words.say('report.gaps.more', { count: rest })] : [];
    return `<dt>${escapeXml(words.say(`level.${level}`))}</dt><dd>${escapeXml([...named, ...more].join(' · '))}</dd>`;
  });
  const ofLevels =
    levels.length === 0
      ? `<p>${escapeXml(words.say('report.gaps.levels.none'))}</p>`
      : `<h3>${escapeXml(words.say('report.gaps.levels'))}</h3>
${formatList(levels.map((level) => escapeXml(words.say(`level.${level}`))))}`;
  const ofInterests =
    interests.length === 0
      ? `<p>${escapeXml(words.say('report.gaps.interests.none'))}</p>`
      : `<h3>${escapeXml(words.say('report.gaps.interests', { gaps: interests.length, count }))}</h3>
${formatList(interests.map((interest) => formatName(interest, words)))}`;
  const ofParts =
    parts.length === 0
      ? ''
      : `<h3>${escapeXml(words.say('report.gaps.part'))}</h3>
<p>${escapeXml(words.say('report.gaps.part.text'))}</p>
<dl>${parts.join('')}</dl>`;
  const unnamed = coverage.unnamed.map(({ label }) => label).sort(new Intl.Collator(words.language).compare);
  const ofUnnamed =
    unnamed.length === 0
      ? ''
      : `<h3>${escapeXml(words.say('report.gaps.unnamed', { count: unnamed.length }))}</h3>
<p>${escapeXml(words.say('report.gaps.unnamed.text'))}</p>
<p class="wide">${escapeXml(unnamed.join(' · '))}</p>`;
  return `<section>
<h2>${escapeXml(words.say('report.gaps'))}</h2>
${[ofLevels, ofInterests, ofParts, ofUnnamed].filter(Boolean).join('\n')}
</section>`;
}

/** An interest with the number of its mentors, as markup. */
function formatName({ label, all }: InterestCoverage, words: Words<WordKey>): string {
  return `${escapeXml(label)} <span>${escapeXml(words.say('report.mentors', { count: all.mentors }))}</span>`;
}

function formatList(items: readonly string[]): string {
  return `<ul class="names">${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}

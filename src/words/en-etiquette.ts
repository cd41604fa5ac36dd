import type { Message } from '../directory/words.ts';

const PERSON = 'man|woman|male|female|boy|girl|lady|gentleman|patient|infant|child|m|f';
const CARE =
  'patient|admitted|admission|discharged|operated|operation|surgery|diagnosed|diagnosis|presented|presenting|ward|died|biopsy';

const AGE = String.raw`\b\d{1,3}[- ]?(?:years?|yrs?|months?|weeks?|days?|y|yo|y/o)[- ]?(?:old|o)?[- ](?:${PERSON})\b`;
const RECORD = String.raw`\b(?:mrn|nhs|hospital|record|chart|case|admission|patient)(?: (?:no|number|id))?\.?[ :#]*\d{4,}\b`;
const DATE = String.raw`\b(?:${CARE})\b[^.\n]{0,60}\b(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)`;
const AGE_AND_SEX = String.raw`\b\d{1,3} ?(?:yo|y\/o)? ?[MF]\b(?! ?[a-z]\b)`;
const INITIALS = String.raw`\b(?:[Pp]atient|[Mm]rs?\.?|[Mm]s\.?) [A-Z]\.? ?[A-Z]?\.?(?=[\s,;.]|$)`;

/**
 * How English says what the checks of a first message look for, as sources of regular expressions with the flag `u`; capitals
 * count in none of them but `patientExact`. All are guesses. A language that has no such rule writes an empty text, and the
 * check is silent.
 */
export const enEtiquette = {
  'etiquette.find.ask': String.raw`\b(?:(?:could|would|can|might|will) (?:you|i|we)\b(?! (?:be|have been) (?:happy|glad|grateful))|(?:i|i['’]d|i would) (?:like|love|hope|want) to (?:ask|join|meet|talk|visit|work|shadow)|may i\b|please (?:send|tell|let|write|help|read|review))`,
  'etiquette.find.flattery': String.raw`\b(?:world[- ](?:renowned|famous|class)|esteemed|illustrious|legendary|greatest|most (?:brilliant|distinguished|inspiring)|(?:immense|tremendous|great|huge) (?:honou?r|admirer|admiration|fan)|it would be an (?:absolute )?honou?r|in awe|respected (?:sir|madam)|dear (?:sir|madam|professors?\b))`,
  'etiquette.find.mentor': String.raw`\b(?:be(?:come)? my (?:long[- ]term )?mentor|mentor me\b|take me (?:on|under)|as (?:my|your) (?:mentor|mentee))`,
  'etiquette.find.patient': `${AGE}|${RECORD}|${DATE}`,
  'etiquette.find.patientExact': `${AGE_AND_SEX}|${INITIALS}`,
  // Words that say nothing by themselves
  'etiquette.find.noise': String.raw`^(?:about|also|before|could|dear|each|expect|first|from|have|here|know|like|more|only|other|please|should|some|tell|than|thank|that|their|them|then|there|they|thing|this|time|want|what|when|where|which|will|with|work|would|write|year|years|your|best|wishes|name|mentor|mentee|mentees)$`,
} as const satisfies Record<string, Message>;

import type { Facet } from '../directory/facet.ts';

/** What people type for values of the facets, besides what the page calls them. */
export interface Phrase {
  facet: Exclude<Facet, 'interest'>;
  /** Any of these is meant. */
  values: readonly string[];
  names: readonly string[];
}

/** English words that say nothing by themselves to a search for mentors. */
export const EN_NOISE = (
  'a able about academic advice advise adviser advises advising advisor all also am an and any anybody anyone are area areas ' +
  'around as ask at be because been believe best between both but by can can’t clinician clinicians com could couple date ' +
  'department departments did division do doc docs doctor doctors does doing don’t dr each else etc experience experienced ' +
  'expert expertise experts faculty field fields find finding first focus focused for from get give good great guidance ' +
  'guide had has have having he help helped helping helps her here hers him his hospital how i i’d i’m i’ve if in institution ' +
  'interest interested interests into is it its join just kind know knows learn learning let like likes love loves looking ' +
  'look looks made make many may me meet mentee mentees mentor mentors mentoring more most much must my mine near ' +
  'need needs new nice no nobody not now of on one or other others our ours out over people person persons physician physicians ' +
  'please possibly professor professors prof really research researcher researchers see seek seeking she should someone ' +
  'somebody something speak speaker speakers speaking speaks specialist specialists specialise specializing specialized ' +
  'start started study studying such supervisor supervisors talk talking than that the their them there these they thing ' +
  'things this those to too topic topics trying us use uses using very want wants was we well were what when where which ' +
  'while who whom whose why will willing wish with within without work worked working works would yes you your yours ' +
  'become becoming care clinic college currently didn’t disease diseases disorder disorders general hospitals institute ' +
  'medical medicine play played playing plays practice practise program programme school schools trainee trainees ' +
  'train training university universities way ways what’s who’s'
).split(' ');

/** English words for values of the facets. */
export const EN_PHRASES: readonly Phrase[] = [
  {
    facet: 'availability',
    values: ['open', 'limited'],
    names: [
      ...['taking mentees', 'taking new mentees', 'takes mentees', 'taking on', 'taking', 'accepting', 'accepts'],
      ...['accepting mentees', 'available', 'available now', 'open to mentees', 'open now', 'has room', 'have room'],
      ...['has space', 'has time', 'with time', 'free now', 'currently taking', 'room for'],
    ],
  },
  { facet: 'availability', values: ['waitlist'], names: ['waitlist', 'wait list', 'waiting list'] },
  {
    facet: 'level',
    values: ['premed'],
    names: ['premed', 'premeds', 'premedical', 'pre-medical student', 'college student'],
  },
  {
    facet: 'level',
    values: ['preclinical'],
    names: ['preclinical', 'first-year student', 'second-year student', 'MS1', 'MS2', 'M1', 'M2'],
  },
  {
    facet: 'level',
    values: ['clinical'],
    names: [
      'clerkship student',
      'third-year student',
      'fourth-year student',
      'final-year student',
      'MS3',
      'MS4',
      'M3',
      'M4',
    ],
  },
  { facet: 'level', values: ['preclinical', 'clinical'], names: ['medical student', 'med student', 'medical school'] },
  { facet: 'level', values: ['premed', 'preclinical', 'clinical'], names: ['student', 'undergraduate'] },
  {
    facet: 'level',
    values: ['resident'],
    names: [
      'resident',
      'resident physician',
      'house officer',
      'registrar',
      'intern',
      'junior doctor',
      'PGY',
      'specialty trainee',
    ],
  },
  { facet: 'level', values: ['fellow'], names: ['fellow', 'clinical fellow', 'research fellow'] },
  {
    facet: 'level',
    values: ['postdoc'],
    names: ['postdoc', 'post-doctoral fellow', 'postdoctoral', 'postdoctoral researcher'],
  },
  {
    facet: 'level',
    values: ['junior-faculty'],
    names: [
      'junior faculty',
      'early career faculty',
      'early-career',
      'new faculty',
      'new attending',
      'junior attending',
    ],
  },
  {
    facet: 'help',
    values: ['career'],
    names: ['career advice', 'career choice', 'career planning', 'career decision', 'career'],
  },
  {
    facet: 'help',
    values: ['specialty-choice'],
    names: ['specialty choice', 'choosing a speciality', 'which specialty'],
  },
  {
    facet: 'help',
    values: ['applications'],
    names: [
      'application',
      'applications',
      'residency application',
      'interview',
      'interviews',
      'personal statement',
      'CV review',
    ],
  },
  {
    facet: 'help',
    values: ['writing'],
    names: ['help with writing', 'paper writing', 'writing a paper', 'writing papers'],
  },
  { facet: 'help', values: ['teaching'], names: ['help with teaching', 'learning to teach'] },
  { facet: 'help', values: ['work-life'], names: ['work-life balance', 'work life', 'balancing work and family'] },
  {
    facet: 'help',
    values: ['abroad'],
    names: ['work abroad', 'working abroad', 'study abroad', 'moving abroad', 'elective abroad'],
  },
  { facet: 'role', values: ['coach'], names: ['coaching', 'coaches'] },
  { facet: 'role', values: ['sponsor'], names: ['sponsorship', 'sponsors'] },
  { facet: 'role', values: ['connector'], names: ['connectors', 'introductions'] },
  {
    facet: 'format',
    values: ['one-off'],
    names: [
      'one-off',
      'one-off chat',
      'coffee chat',
      'coffee',
      'quick chat',
      'one chat',
      'single conversation',
      'one time',
    ],
  },
  { facet: 'format', values: ['ad-hoc'], names: ['ad hoc', 'occasional', 'occasionally', 'from time to time'] },
  { facet: 'format', values: ['long-term'], names: ['long term', 'ongoing', 'longitudinal mentor'] },
  {
    facet: 'format',
    values: ['project'],
    names: ['project', 'research project', 'student project', 'scholarly project'],
  },
  { facet: 'format', values: ['group'], names: ['group mentoring', 'peer group', 'in a group', 'group'] },
  {
    facet: 'reach',
    values: ['home'],
    names: ['my institution', 'same institution', 'own institution', 'my hospital', 'same hospital', 'my university'],
  },
  {
    facet: 'reach',
    values: ['elsewhere'],
    names: [
      ...['another hospital', 'other hospital', 'another institution', 'other institution', 'another university'],
      ...['different institution', 'different hospital', 'outside my institution', 'outside my hospital', 'elsewhere'],
      ...['another school', 'another program', 'external'],
    ],
  },
  {
    facet: 'reach',
    values: ['international'],
    names: [
      'abroad',
      'overseas',
      'another country',
      'other country',
      'different country',
      'international mentee',
      'international',
    ],
  },
  {
    facet: 'meet',
    values: ['remote'],
    names: ['remote', 'online', 'virtual', 'virtually', 'by video', 'video call', 'zoom'],
  },
  { facet: 'meet', values: ['in-person'], names: ['in person', 'face to face', 'on site'] },
  { facet: 'place', values: ['US'], names: ['USA', 'U.S.', 'U.S.A.', 'America', 'American', 'the States'] },
  {
    facet: 'place',
    values: ['GB'],
    names: ['UK', 'U.K.', 'Britain', 'British', 'England', 'English hospital', 'Scotland', 'Wales'],
  },
  ...Object.entries({
    AU: 'Australian',
    AT: 'Austrian',
    BD: 'Bangladeshi',
    BE: 'Belgian',
    BR: 'Brazilian',
    CA: 'Canadian',
    CH: 'Swiss',
    CL: 'Chilean',
    CN: 'Chinese hospital',
    CO: 'Colombian',
    DE: 'German hospital',
    EG: 'Egyptian',
    ET: 'Ethiopian',
    GH: 'Ghanaian',
    IE: 'Irish',
    IN: 'Indian',
    IQ: 'Iraqi',
    JM: 'Jamaican',
    JO: 'Jordanian',
    KE: 'Kenyan',
    LB: 'Lebanese',
    MX: 'Mexican',
    MY: 'Malaysian',
    NG: 'Nigerian',
    NL: 'Holland',
    NZ: 'New Zealander',
    PE: 'Peruvian',
    PH: 'Philippine',
    PK: 'Pakistani',
    RW: 'Rwandan',
    SG: 'Singaporean',
    TZ: 'Tanzanian',
    UG: 'Ugandan',
    ZA: 'South African',
    ZM: 'Zambian',
    ZW: 'Zimbabwean',
  }).map(([code, name]): Phrase => ({ facet: 'place', values: [code], names: [name] })),
];

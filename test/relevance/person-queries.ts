import type { Questions } from './question.ts';
import {
  allOf,
  anyOf,
  at,
  hasInterest,
  hasRole,
  hasRoom,
  helpsWith,
  inCity,
  inCountry,
  inDepartment,
  isNamed,
  meets,
  nobody,
  offers,
  says,
  speaks,
  takes,
} from './rules.ts';

const cardiology = hasInterest('cardiology');
const parenting = hasInterest('parenting');
const programming = hasInterest('programming');
const surgery = hasInterest('surgery');
const anyStudents = anyOf(takes('preclinical'), takes('clinical'));

/** Questions for a person: where, how, in which language, called what, and what else they are. */
export const PERSON_QUESTIONS: Questions = {
  places: [
    { query: 'Kenya', right: inCountry('KE') },
    { query: 'India', right: inCountry('IN') },
    { query: 'Zürich', right: inCity('Zürich') },
    { query: 'zurich', right: inCity('Zürich') },
    { query: 'Zuerich', right: inCity('Zürich') },
    { query: 'neurologist in Zurich', right: allOf(hasInterest('neurology'), inCity('Zürich')) },
    { query: 'surgery in Nairobi', right: allOf(surgery, inCity('Nairobi')) },
    { query: 'nephrology Jordan', right: allOf(hasInterest('nephrology'), inCountry('JO')) },
    { query: 'liver disease Uruguay', right: allOf(hasInterest('hepatology'), inCountry('UY')) },
    // Nobody is both.
    { query: 'cardiology Kenya', right: anyOf(cardiology, inCountry('KE')) },
  ],

  languages: [
    { query: 'Spanish-speaking', right: speaks('es') },
    { query: 'speaks Arabic', right: speaks('ar') },
    { query: 'mentor who speaks Swahili', right: speaks('sw') },
    { query: 'español', right: speaks('es') },
    { query: 'Arabic-speaking nephrologist', right: allOf(speaks('ar'), hasInterest('nephrology')) },
    { query: 'infectious diseases in Spanish', right: allOf(speaks('es'), hasInterest('infectious-diseases')) },
    { query: 'Korean', right: nobody },
  ],

  'levels and room': [
    { query: 'taking residents now', right: allOf(takes('resident'), hasRoom) },
    { query: 'for medical students', right: anyStudents },
    { query: 'premed', right: takes('premed') },
    { query: 'mentor for postdocs', right: takes('postdoc') },
    { query: 'junior faculty', right: takes('junior-faculty') },
    { query: 'cardiology fellows', right: allOf(cardiology, takes('fellow')) },
    { query: 'accepting students', right: allOf(hasRoom, anyOf(anyStudents, takes('premed'))) },
    { query: 'open to new mentees', right: hasRoom },
  ],

  'formats and help': [
    { query: 'one-off chat', right: offers('one-off') },
    { query: 'group mentoring', right: offers('group') },
    { query: 'remote mentoring', right: meets('remote') },
    { query: 'research project', right: anyOf(offers('project'), helpsWith('research')) },
    { query: 'help with residency applications', right: helpsWith('applications') },
    { query: 'personal statement', right: says(/personal statements?/i), also: helpsWith('applications') },
    { query: 'choosing a specialty', right: helpsWith('specialty-choice') },
    { query: 'work-life balance', right: anyOf(helpsWith('work-life'), hasInterest('dual-career-families')) },
    { query: 'help with writing', right: helpsWith('writing'), also: hasInterest('scientific-writing') },
    {
      query: 'academic writing',
      right: hasInterest('scientific-writing'),
      also: anyOf(helpsWith('writing'), hasInterest('medical-publishing')),
    },
    { query: 'elective abroad', right: helpsWith('abroad') },
  ],

  roles: [
    { query: 'sponsor', right: hasRole('sponsor') },
    {
      query: 'career coach',
      right: anyOf(hasRole('coach'), hasInterest('career-development')),
      also: helpsWith('career'),
      atLeast: 1,
    },
    { query: 'coach for residents', right: allOf(hasRole('coach'), takes('resident')) },
    { query: 'a sponsor in surgery', right: allOf(hasRole('sponsor'), surgery) },
  ],

  'life outside work': [
    { query: 'hiking', right: hasInterest('hiking') },
    { query: 'has kids', right: parenting },
    { query: 'dogs', right: hasInterest('pets') },
    { query: 'plays video games', right: hasInterest('video-games') },
    { query: 'knitting', right: says(/knitting/i) },
    { query: 'likes to cook', right: hasInterest('cooking') },
    { query: 'neurologist who likes hiking', right: allOf(hasInterest('neurology'), hasInterest('hiking')) },
    // Association football; the one who likes football means the American kind.
    { query: 'soccer', right: nobody },
  ],

  names: [
    { query: 'Grace Okafor', right: isNamed('grace-okafor') },
    { query: 'Dr. Okafor', right: isNamed('grace-okafor') },
    { query: 'Okafur', right: isNamed('grace-okafor') },
    { query: 'Lindquist', right: isNamed('ingrid-lindqvist') },
    { query: 'Søren', right: isNamed('soren-bjornholt') },
    { query: 'soren bjornholt', right: isNamed('soren-bjornholt') },
    { query: 'Etcheverria', right: isNamed('maria-fernanda-etcheverria') },
    { query: 'Mafe', right: isNamed('maria-fernanda-etcheverria') },
    { query: 'lucja', right: isNamed('lucja-brzozowska') },
    { query: 'Dang Thi Bich Tram', right: isNamed('dang-thi-bich-tram') },
    { query: 'Thorgerdur Hakonardottir', right: isNamed('thorgerdur-hakonardottir') },
    { query: 'Mathaeussen', right: isNamed('aputsiaq-mathaeussen') },
    { query: 'Светлана', right: isNamed('svetlana-polozkova') },
    { query: '沈若岚', right: isNamed('shen-ruolan') },
    { query: 'Ruolan Shen', right: isNamed('shen-ruolan') },
    { query: 'هالة النعيمات', right: isNamed('hala-al-nuaimat') },
    { query: 'Whitlatch', right: isNamed('caleb-whitlatch'), also: says(/Whitlatch/) },
  ],

  'institutions and departments': [
    { query: 'Kilele University Hospital', right: at('Kilele University Hospital') },
    { query: 'Sonnegg', right: at('Sonnegg University Hospital') },
    { query: 'Larkfield nephrology', right: allOf(at('Larkfield'), hasInterest('nephrology')) },
    { query: 'cardiology at Kongelund', right: allOf(at('Kongelund'), cardiology) },
    { query: 'Department of Surgery', right: inDepartment('Surgery'), also: surgery },
    { query: 'Methods Core', right: inDepartment('Methods Core') },
    { query: 'River Street Free Clinic', right: hasInterest('river-street-free-clinic') },
  ],

  'words of a page': [
    { query: 'wildfire smoke', right: says(/wildfire smoke/i) },
    { query: 'dialysis at home', right: says(/home dialysis|dialysis at home/i), also: hasInterest('nephrology') },
    { query: 'frozen section', right: says(/frozen section/i) },
    { query: 'motorcycle injuries', right: says(/motorcycle/i) },
    { query: 'nonbinary', right: says(/nonbinary/i), also: hasInterest('lgbtq-health') },
    { query: 'parental leave', right: says(/parental leave/i), also: parenting },
    { query: 'night shifts', right: says(/night shifts?/i) },
    { query: 'scholarships', right: says(/scholarship/i) },
    {
      query: 'training with a chronic illness',
      right: says(/chronic illness/i),
      also: hasInterest('disability-and-health'),
    },
  ],

  sentences: [
    {
      query: 'who can help me write my first grant?',
      right: hasInterest('grant-writing'),
      also: anyOf(helpsWith('writing'), says(/\bgrants\b/i)),
    },
    { query: "I didn't match, what now?", right: says(/not match/i), also: helpsWith('applications') },
    { query: 'How do I become a surgeon?', right: surgery },
    { query: 'I want to learn R', right: hasInterest('r-programming'), also: programming },
    { query: 'where can I learn to program?', right: programming, atLeast: 1 },
    { query: 'is anyone doing research on sleep?', right: hasInterest('sleep-medicine') },
    {
      query: 'Can someone teach me bedside ultrasound?',
      right: hasInterest('point-of-care-ultrasound'),
      also: says(/ultrasound/i),
    },
    {
      query: 'I would like to do an elective in Kenya',
      right: allOf(inCountry('KE'), helpsWith('abroad')),
      also: inCountry('KE'),
    },
    {
      query: 'Does anybody mentor international medical graduates?',
      right: hasInterest('international-medical-graduates'),
      also: helpsWith('abroad'),
    },
  ],
};

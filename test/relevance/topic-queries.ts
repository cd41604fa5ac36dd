import {
  allOf,
  anyOf,
  at,
  except,
  hasInterest,
  inDepartment,
  isNamed,
  helpsWith,
  nobody,
  offers,
  says,
  takes,
  type Rule,
} from './rules.ts';

/** What somebody types, and who is right for it. */
export interface Question {
  query: string;
  /** Whom the person asks for. */
  right: Rule;
  /** Who may be shown as well: near to what was asked, though not it. */
  also?: Rule;
  /** How many who are right must be among the first five; as many as there are, but three at most, unless told. */
  atLeast?: number;
}

/** Questions of one kind, by what they try. */
export type Questions = Readonly<Record<string, readonly Question[]>>;

const cardiology = hasInterest('cardiology');
const nephrology = hasInterest('nephrology');
const pediatrics = hasInterest('pediatrics');
const psychiatry = hasInterest('psychiatry');
const surgery = hasInterest('surgery');
const emergencyMedicine = hasInterest('emergency-medicine');
const globalHealth = hasInterest('global-health');
const obstetrics = hasInterest('obstetrics-and-gynecology');
const ai = hasInterest('artificial-intelligence');
const geriatrics = hasInterest('geriatrics');
const primaryCare = hasInterest('primary-care');
const hematology = anyOf(hasInterest('hematology'), inDepartment('Hematology'));
const oncology = anyOf(hasInterest('oncology'), inDepartment('Oncology'));
const bedsideUltrasound = { right: hasInterest('point-of-care-ultrasound'), also: says(/ultrasound/i) };
const internationalGraduates = { right: hasInterest('international-medical-graduates'), also: helpsWith('abroad') };

/** Questions for a field of medicine or research. */
export const TOPIC_QUESTIONS: Questions = {
  abbreviations: [
    { query: 'QI', right: hasInterest('quality-improvement') },
    { query: 'EM', right: emergencyMedicine },
    { query: 'A&E', right: emergencyMedicine },
    { query: 'POCUS', ...bedsideUltrasound },
    { query: 'CKD', right: hasInterest('chronic-kidney-disease'), also: nephrology },
    // Also a degree that two mentors have; who types it alone means the disease.
    { query: 'MS', right: hasInterest('multiple-sclerosis') },
    { query: 'RA', right: anyOf(hasInterest('rheumatoid-arthritis'), hasInterest('regional-anesthesia')) },
    { query: 'ED', right: anyOf(emergencyMedicine, hasInterest('eating-disorders')) },
    { query: 'TB', right: hasInterest('tuberculosis') },
    { query: 'IBD', right: hasInterest('inflammatory-bowel-disease'), also: hasInterest('gastroenterology') },
    { query: 'AI', right: ai },
    { query: 'NLP', right: hasInterest('natural-language-processing'), also: ai },
    { query: 'ICU', right: hasInterest('critical-care') },
    { query: 'HFrEF', right: hasInterest('heart-failure'), also: cardiology },
    { query: 'AFib', right: hasInterest('atrial-fibrillation'), also: cardiology },
    { query: 'IMG', ...internationalGraduates },
    { query: 'PTSD', right: hasInterest('post-traumatic-stress-disorder'), also: psychiatry },
    { query: 'GI', right: hasInterest('gastroenterology') },
    { query: 'peds', right: pediatrics },
    { query: 'OB/GYN', right: obstetrics },
    { query: 'LGBTQ', right: hasInterest('lgbtq-health') },
    { query: 'DEI', right: hasInterest('diversity-equity-and-inclusion') },
    { query: 'EHR', right: hasInterest('electronic-health-records'), also: hasInterest('clinical-informatics') },
    { query: 'SDOH', right: hasInterest('social-determinants-of-health'), also: hasInterest('health-equity') },
    { query: 'PM&R', right: hasInterest('physical-medicine-and-rehabilitation') },
    { query: 'BMT', right: hasInterest('stem-cell-transplantation'), also: hematology },
    { query: 'CBPR', right: hasInterest('community-based-participatory-research') },
  ],

  misspellings: [
    { query: 'cardiolgy', right: cardiology },
    { query: 'nefrology', right: nephrology },
    { query: 'pediatrcs', right: pediatrics },
    { query: 'opthalmology', right: hasInterest('ophthalmology') },
    { query: 'anesthesiolgy', right: hasInterest('anesthesiology') },
    { query: 'anasthesia', right: hasInterest('anesthesiology') },
    { query: 'diabetis', right: hasInterest('diabetes'), also: hasInterest('endocrinology') },
    { query: 'hematolgy', right: hematology },
    { query: 'rheumatolagy', right: hasInterest('rheumatology') },
    { query: 'palliatve care', right: hasInterest('palliative-care') },
    { query: 'epidemology', right: hasInterest('epidemiology') },
    { query: 'gastroentrology', right: hasInterest('gastroenterology') },
    { query: 'dermatolgist', right: hasInterest('dermatology') },
    { query: 'alzhiemers', right: hasInterest('dementia'), also: anyOf(geriatrics, hasInterest('neurology')) },
    { query: 'orthopeadics', right: hasInterest('orthopedic-surgery'), also: surgery },
    { query: 'hypertention', right: hasInterest('hypertension'), also: anyOf(cardiology, nephrology) },
    {
      query: 'qualitive research',
      right: hasInterest('qualitative-research'),
      also: hasInterest('mixed-methods-research'),
    },
    { query: 'helth equity', right: hasInterest('health-equity') },
    { query: 'sugery', right: surgery },
  ],

  'lay words and synonyms': [
    // Nobody has the condition itself; who works on the heart is whom the person would want to find.
    { query: 'heart attack', right: cardiology, atLeast: 1 },
    { query: 'heart', right: cardiology },
    { query: 'kidneys', right: nephrology },
    { query: 'renal', right: nephrology },
    {
      query: 'high blood pressure',
      right: hasInterest('hypertension'),
      also: anyOf(cardiology, nephrology, says(/blood\s+pressures?/i)),
    },
    { query: 'elderly care', right: geriatrics },
    { query: 'irregular heartbeat', right: hasInterest('atrial-fibrillation'), also: cardiology },
    { query: 'skin doctor', right: hasInterest('dermatology') },
    { query: 'eye doctor', right: hasInterest('ophthalmology') },
    { query: 'mental health', right: psychiatry },
    { query: 'blood cancer', right: hasInterest('leukemia-and-lymphoma'), also: anyOf(hematology, oncology) },
    { query: 'childbirth', right: obstetrics, also: says(/deliver\w* a baby|pregnan/i) },
    { query: 'end of life', right: hasInterest('palliative-care'), also: says(/dying|a death at home/i) },
    { query: 'bones', right: hasInterest('orthopedic-surgery'), also: hasInterest('rheumatology') },
    { query: 'lungs', right: hasInterest('pulmonary-medicine') },
    { query: 'teenagers', right: hasInterest('adolescent-medicine') },
    { query: 'quitting smoking', right: hasInterest('smoking-cessation') },
    { query: 'burnout', right: hasInterest('physician-well-being'), also: helpsWith('work-life') },
    { query: 'homeless people', right: hasInterest('homelessness-and-health') },
    { query: 'refugees', right: hasInterest('immigrant-and-refugee-health') },
    { query: 'statistics', right: hasInterest('biostatistics') },
    { query: 'cancer', right: oncology, also: says(/cancer|tumor/i) },
    { query: 'premature babies', right: hasInterest('neonatology') },
    { query: 'birth control', right: hasInterest('family-planning') },
    { query: 'drug addiction', right: hasInterest('addiction-medicine') },
    { query: 'memory loss', right: hasInterest('dementia'), also: anyOf(geriatrics, hasInterest('neurology')) },
    { query: 'nerve blocks', right: hasInterest('regional-anesthesia') },
    { query: 'weight loss', right: hasInterest('obesity') },
    { query: 'breaking bad news', right: hasInterest('communication-skills'), also: says(/bad news/i) },
    { query: 'doctors trained abroad', ...internationalGraduates },
  ],

  'British and American spelling': [
    { query: 'paediatrics', right: pediatrics },
    { query: 'anaesthesia', right: hasInterest('anesthesiology') },
    { query: 'tumour', right: oncology, also: says(/tumor/i) },
    { query: 'haematology', right: hematology },
    { query: 'leukaemia', right: anyOf(hasInterest('leukemia-and-lymphoma'), says(/leukemia/i)), also: hematology },
    { query: 'orthopaedics', right: hasInterest('orthopedic-surgery'), also: surgery },
    { query: 'gynaecology', right: obstetrics },
    { query: 'ageing', right: geriatrics },
    { query: 'randomised trials', right: hasInterest('clinical-trials') },
    { query: 'programme director', right: hasInterest('residency-program-leadership') },
    { query: 'haemodialysis', right: hasInterest('dialysis'), also: nephrology },
    { query: 'general practitioner', right: primaryCare },
    { query: 'colour-blind', right: says(/color-blind/i) },
  ],

  'two concepts and more': [
    // Nobody has both.
    { query: 'EM + global health', right: anyOf(emergencyMedicine, globalHealth) },
    { query: 'AI in radiology', right: allOf(hasInterest('radiology'), ai) },
    {
      query: 'heart failure clinical trials',
      right: allOf(hasInterest('heart-failure'), hasInterest('clinical-trials')),
    },
    { query: 'nephrology ultrasound', right: allOf(nephrology, hasInterest('point-of-care-ultrasound')) },
    { query: 'global health pediatrics', right: allOf(globalHealth, pediatrics) },
    { query: 'telehealth for older adults', right: allOf(hasInterest('telehealth'), geriatrics) },
    {
      query: 'women in surgery',
      right: allOf(hasInterest('women-in-medicine'), surgery),
      also: hasInterest('women-in-medicine'),
    },
    { query: 'refugees psychiatry', right: allOf(hasInterest('immigrant-and-refugee-health'), psychiatry) },
    { query: 'kidney disease and health equity', right: allOf(nephrology, hasInterest('health-equity')) },
    { query: 'AI for colonoscopy', right: allOf(ai, hasInterest('endoscopy')) },
    { query: 'oncology palliative care', right: allOf(oncology, hasInterest('palliative-care')) },
    { query: 'HIV in homeless people', right: allOf(hasInterest('hiv'), hasInterest('homelessness-and-health')) },
    { query: 'diabetes, cooking', right: allOf(hasInterest('diabetes'), hasInterest('cooking')) },
    { query: 'surgeon who plays basketball', right: allOf(surgery, hasInterest('basketball')) },
    {
      query: 'cardiologist who is a parent',
      right: allOf(inDepartment('Cardiology'), hasInterest('parenting')),
      also: allOf(cardiology, hasInterest('parenting')),
    },
    {
      // Nobody is all of this. AI in radiology is at Larkfield; AI in pictures of the bowel is at another hospital.
      query: 'someone at another hospital who does AI in radiology and has kids',
      right: allOf(ai, anyOf(hasInterest('radiology'), except(at('Larkfield')))),
      also: ai,
      atLeast: 1,
    },
    { query: 'rural family medicine', right: allOf(hasInterest('rural-health'), hasInterest('family-medicine')) },
    {
      query: 'ethics of genetic research',
      right: allOf(hasInterest('research-ethics'), hasInterest('medical-genetics')),
    },
    { query: 'cancer genomics', right: allOf(oncology, hasInterest('genomics')) },
    { query: 'sickle cell grants', right: allOf(hasInterest('sickle-cell-disease'), hasInterest('grant-writing')) },
    {
      query: 'QI in intensive care for residents',
      right: allOf(hasInterest('quality-improvement'), hasInterest('critical-care'), takes('resident')),
    },
    { query: 'lupus of the skin', right: allOf(hasInterest('lupus'), hasInterest('dermatology')) },
    {
      query: 'cardiology research project',
      right: allOf(cardiology, offers('project')),
      also: allOf(cardiology, helpsWith('research')),
    },
  ],

  'order, number and capitals': [
    { query: 'NEPHROLOGY', right: nephrology },
    { query: '  nephrology ', right: nephrology },
    { query: 'failure heart', right: hasInterest('heart-failure'), also: cardiology },
    { query: 'cardiologists', right: cardiology },
    { query: 'trials, clinical', right: hasInterest('clinical-trials') },
    { query: 'hematologists', right: hematology },
    { query: 'kidney diseases', right: nephrology },
    { query: 'surgeons', right: surgery },
    { query: 'emergency-medicine', right: emergencyMedicine },
    { query: 'Okafor, Grace', right: isNamed('grace-okafor') },
  ],

  'topics that nobody has': [
    // One letter from neurology and far from it.
    { query: 'urology', right: nobody, also: surgery },
    { query: 'cardiothoracic surgery', right: nobody, also: anyOf(surgery, cardiology) },
    { query: 'autism', right: nobody, also: anyOf(pediatrics, psychiatry) },
    { query: 'epilepsy', right: nobody, also: hasInterest('neurology') },
    { query: 'veterinary medicine', right: nobody },
  ],
};

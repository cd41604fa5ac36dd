import type { Questions } from './question.ts';
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
} from './rules.ts';

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
const hematology = { right: hasInterest('hematology'), also: inDepartment('Hematology') };
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
    { query: 'AI', right: ai },
    { query: 'ICU', right: hasInterest('critical-care') },
    { query: 'HFrEF', right: hasInterest('heart-failure'), also: cardiology },
    { query: 'IMG', ...internationalGraduates },
    { query: 'PTSD', right: hasInterest('post-traumatic-stress-disorder'), also: psychiatry },
    { query: 'GI', right: hasInterest('gastroenterology') },
    { query: 'peds', right: pediatrics },
    { query: 'LGBTQ', right: hasInterest('lgbtq-health') },
    { query: 'DEI', right: hasInterest('diversity-equity-and-inclusion') },
    { query: 'PM&R', right: hasInterest('physical-medicine-and-rehabilitation') },
  ],

  misspellings: [
    { query: 'cardiolgy', right: cardiology },
    { query: 'nefrology', right: nephrology },
    { query: 'pediatrcs', right: pediatrics },
    { query: 'opthalmology', right: hasInterest('ophthalmology') },
    { query: 'anesthesiolgy', right: hasInterest('anesthesiology') },
    { query: 'diabetis', right: hasInterest('diabetes'), also: hasInterest('endocrinology') },
    { query: 'hematolgy', ...hematology },
    { query: 'palliatve care', right: hasInterest('palliative-care') },
    { query: 'gastroentrology', right: hasInterest('gastroenterology') },
    { query: 'alzhiemers', right: hasInterest('dementia'), also: anyOf(geriatrics, hasInterest('neurology')) },
    { query: 'orthopeadics', right: hasInterest('orthopedic-surgery'), also: surgery },
    { query: 'helth equity', right: hasInterest('health-equity') },
    { query: 'sugery', right: surgery },
  ],

  'lay words and synonyms': [
    // Nobody has the condition itself; who works on the heart is whom the person would want to find.
    { query: 'heart attack', right: cardiology, atLeast: 1 },
    { query: 'kidneys', right: nephrology },
    { query: 'renal', right: nephrology },
    {
      query: 'high blood pressure',
      right: hasInterest('hypertension'),
      also: anyOf(cardiology, nephrology, says(/blood\s+pressures?/i)),
    },
    { query: 'elderly care', right: geriatrics },
    { query: 'skin doctor', right: hasInterest('dermatology') },
    { query: 'mental health', right: psychiatry },
    { query: 'blood cancer', right: hasInterest('leukemia-and-lymphoma'), also: anyOf(hematology.right, oncology) },
    { query: 'childbirth', right: obstetrics, also: says(/deliver\w* a baby|pregnan/i) },
    { query: 'end of life', right: hasInterest('palliative-care'), also: says(/dying|a death at home/i) },
    { query: 'bones', right: hasInterest('orthopedic-surgery'), also: hasInterest('rheumatology') },
    { query: 'teenagers', right: hasInterest('adolescent-medicine') },
    { query: 'burnout', right: hasInterest('physician-well-being'), also: helpsWith('work-life') },
    { query: 'homeless people', right: hasInterest('homelessness-and-health') },
    { query: 'refugees', right: hasInterest('immigrant-and-refugee-health') },
    { query: 'statistics', right: hasInterest('biostatistics') },
    { query: 'cancer', right: oncology, also: says(/cancer|tumor/i) },
    { query: 'birth control', right: hasInterest('family-planning') },
    { query: 'drug addiction', right: hasInterest('addiction-medicine') },
    { query: 'breaking bad news', right: hasInterest('communication-skills'), also: says(/bad news/i) },
    { query: 'doctors trained abroad', ...internationalGraduates },
  ],

  'British and American spelling': [
    { query: 'paediatrics', right: pediatrics },
    { query: 'anaesthesia', right: hasInterest('anesthesiology') },
    { query: 'tumour', right: oncology, also: says(/tumor/i) },
    { query: 'haematology', ...hematology },
    {
      query: 'leukaemia',
      right: anyOf(hasInterest('leukemia-and-lymphoma'), says(/leukemia/i)),
      also: hematology.right,
      atLeast: 1,
    },
    { query: 'ageing', right: geriatrics },
    { query: 'randomised trials', right: hasInterest('clinical-trials') },
    { query: 'programme director', right: hasInterest('residency-program-leadership') },
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
    { query: 'HIV in homeless people', right: allOf(hasInterest('hiv'), hasInterest('homelessness-and-health')) },
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
    { query: 'sickle cell grants', right: allOf(hasInterest('sickle-cell-disease'), hasInterest('grant-writing')) },
    {
      query: 'QI in hospital medicine for residents',
      right: allOf(hasInterest('quality-improvement'), hasInterest('hospital-medicine'), takes('resident')),
    },
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
    { query: 'surgeons', right: surgery },
    { query: 'emergency-medicine', right: emergencyMedicine },
    { query: 'Okafor, Grace', right: isNamed('grace-okafor') },
  ],

  'topics that nobody has': [
    // Two letters from neurology, and far from it.
    { query: 'urology', right: nobody, also: surgery },
    { query: 'cardiothoracic surgery', right: nobody, also: anyOf(surgery, cardiology) },
    { query: 'autism', right: nobody, also: anyOf(pediatrics, psychiatry) },
    { query: 'veterinary medicine', right: nobody },
  ],
};

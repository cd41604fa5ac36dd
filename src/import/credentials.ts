const KNOWN = new Set(
  (
    'AGAF ANP APRN BA BCh BChir BDS BM BMBCh BMedSci BMBS BN BPharm BS BSc BSN CMQ CNM CNS CPE CRNA DC DCH DClinPsy DDS DGO DMD DMedSci DMSc DNB DNP DO DPH DPhil DPM ' +
    'DPT DrPH DSc DTMH DVM EdD EdM FNP FRCSC FRCP FRCPC FRCS JD LCSW LLB LLM MA MB MBA MBBCh MBBS MBChB MBE MBI MCh MCR MD MDCM MEd MHA MHPE MHS MHSc MMed ' +
    'MMSc MPA MPAS MPH MPhil MPP MRCGP MRCP MRCS MRes MS MSc MSCE MSCI MSCR MSEd MSHP MSHS MSN MSPH MSW MTM NP OD PA PA-C PharmD PhD PsyD RD RN RPh ScD ScM SM'
  )
    .split(' ')
    .map(keyOf),
);
/** Fellowships and memberships: FACP, FRCP(UK), MRCPsych. */
const MEMBERSHIP = /^(?:F|M)(?:A|C|E|R|I|H|S|N)[A-Z]{1,4}[a-z]{0,4}(?:\([A-Za-z]+\))?$/;
const MAX_CHARACTERS = 30;

/** The degrees in a part of a name after a comma; undefined where it is no list of degrees. `before` is what precedes it. */
export function splitCredentials(part: string, before: string): string[] | undefined {
  const words = part.split(/[\s/]+/).filter(Boolean);
  // In a name written in capitals throughout, `Okafor, GRACE` looks like a membership.
  const hasLowerCase = /\p{Ll}/u.test(before);
  const areDegrees = words.every(
    (word) => isKnown(word) || (hasLowerCase && (MEMBERSHIP.test(word) || /^[A-Z]{2,4}$/.test(word))),
  );
  return areDegrees && words.length > 0 ? words.map(tidy) : undefined;
}

/** Takes the degrees off the end of a name without a comma, `Grace Okafor MD PhD`, down to a number of words. */
export function takeCredentials(name: string, leastWords = 2): { rest: string; credentials: string[] } {
  const words = name.split(' ');
  const credentials: string[] = [];
  while (words.length > leastWords) {
    const word = words.at(-1) ?? '';
    const isDegree =
      isKnown(word) && /^[A-Z]/.test(word) && /[A-Z].*[A-Z]/.test(word) && /\p{Ll}/u.test(words.slice(0, 2).join(''));
    if (!isDegree) break;
    credentials.unshift(tidy(word));
    words.pop();
  }
  return { rest: words.join(' '), credentials };
}

/** The degrees of a cell that holds nothing else. */
export function readCredentials(text: string): { credentials: string[]; rest: string[] } {
  const parts = text
    .split(/[,;/|\n]/)
    .map((part) => part.trim())
    .filter(Boolean)
    .flatMap((part) => splitCredentials(part, 'a') ?? [part]);
  return {
    credentials: parts.filter((part) => part.length <= MAX_CHARACTERS),
    rest: parts.filter((part) => part.length > MAX_CHARACTERS),
  };
}

function isKnown(word: string): boolean {
  return KNOWN.has(keyOf(word));
}

function keyOf(word: string): string {
  return word.replace(/[.,()]/g, '').toLowerCase();
}

/** `Ph.D.` and `M.D.` as `PhD` and `MD`. */
function tidy(word: string): string {
  return word.replace(/[.,]/g, '');
}

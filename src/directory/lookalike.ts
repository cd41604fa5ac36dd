/** Letters that look like Latin ones, from the table of confusables of Unicode Technical Standard 39. */
const LOOKALIKES: readonly (readonly [script: string, letters: string, latin: string])[] = [
  ['Cyrillic', 'АВЕКМНОРСТУХЅІЈԌԚԜӀаекморстухѕіјԁһԛԝӏ', 'ABEKMHOPCTYXSIJGQWIaekmopctyxsijdhqwl'],
  ['Greek', 'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορτυχγ', 'ABEZHIKMNOPTYXaiknoptuxy'],
  ['Armenian', 'ՕՍՏաոսօցհյ', 'OUSwnuoghj'],
];
const LATIN = new Map(
  LOOKALIKES.flatMap(([script, letters, latin]) =>
    [...letters].map((letter, index) => [letter, { script, latin: latin[index] ?? '' }] as const),
  ),
);
const OTHER_LETTER = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u;

/**
 * What a name looks like in Latin letters although it is written in others, and in which; undefined for names in
 * Latin letters, and for those with any letter that nobody takes for a Latin one.
 */
export function findLatinLook(name: string): { look: string; script: string } | undefined {
  if (!OTHER_LETTER.test(name)) return undefined;
  let look = '';
  let script = '';
  for (const letter of name.normalize('NFC')) {
    const found = LATIN.get(letter);
    if (!found && OTHER_LETTER.test(letter)) return undefined;
    look += found?.latin ?? letter;
    script ||= found?.script ?? '';
  }
  return { look, script };
}

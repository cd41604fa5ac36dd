/** Something that whoever runs the command can mend; the message says what and how. */
export class BenchError extends Error {
  override name = 'BenchError';
}

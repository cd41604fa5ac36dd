/** Where Astro's messages go in a run of a command: to stderr, whole lines of words; stdout has the command's result alone. */
export default () => ({
  /** @param {{ message: string }} event Only those that the log level lets through. */
  write: ({ message }) => void process.stderr.write(`${message}\n`),
});

// The double's line to the program that drives Chromium for it: questions and answers over the child process channel.

let asked = 0;
const waiting = new Map();
const handlers = new Map();

process.on("message", async ({ answer, question, name, args, value, error }) => {
  if (answer !== undefined) {
    const { resolve, reject } = waiting.get(answer);
    waiting.delete(answer);
    if (error === undefined) resolve(value);
    else reject(new Error(error));
    return;
  }
  try {
    process.send({ answer: question, value: await handlers.get(name)(...args) });
  } catch (problem) {
    // A gap in the double or in the app must not pass for a slow page.
    console.error(problem);
    process.send({ answer: question, error: String(problem) });
  }
});
// Without its driver there is no window left to serve.
process.on("disconnect", () => process.exit(1));

/** Asks the driver; resolves with its answer. */
export function ask(name, ...args) {
  asked += 1;
  const question = asked;
  return new Promise((resolve, reject) => {
    waiting.set(question, { resolve, reject });
    process.send({ question, name, args });
  });
}

/** Answers the driver's questions of this name. */
export function answer(name, handler) {
  handlers.set(name, handler);
}

// Loaded before a program that `npm start` runs: when that one is killed, the program must not stay behind.
// The channel stays referenced: Next.js in development forks its server with these arguments, and that fork would end
// while it waits for the first message of its own parent.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))

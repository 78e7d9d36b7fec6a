// Loaded before a program that `npm start` runs: when that one is killed, the program must not stay behind.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref()

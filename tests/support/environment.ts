// Vite sets BASE_URL to its own meaning; ours is the address of the site.
delete process.env.BASE_URL
process.env.LOG_LEVEL ??= 'silent'
// No test asks the language model of a .env file.
process.env.MODEL_URL = ''

/** What is said wherever an e-mail address has an account already and that may be told. */
export const emailTaken =
  'There is an account with this e-mail address already. Sign in with it, or choose a new password.'

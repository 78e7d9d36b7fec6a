/** Id of the composer's form, which buttons beside it belong to. */
export const COMPOSITION_FORM = 'composition'

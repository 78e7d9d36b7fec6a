/** Why a card can leave the deck, in words. */
export const TAKEN_OUT = 'You took it out.'
export const NOTHING_TO_ASK = 'No question about it can be shown any more.'
export const RIGHT_AFTER_ALL = 'You had it right after all: the question was regraded.'

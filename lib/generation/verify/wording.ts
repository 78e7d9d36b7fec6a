/** Wording that makes a question hard to read, whoever wrote it. */

/** Clear only on the day on which the article appeared. */
export const RELATIVE_TIME =
  /\b(?:yesterday|today|tomorrow|tonight|(?:last|next|this) (?:week|month|year|night|summer|winter|spring|autumn|fall)|ago|recently|now|currently|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/u

/** Verbs of which a question says hardly anything; alternatives of a pattern, as the lists below. */
export const VAGUE_VERBS =
  'say|believe|think|feel|want|hope|see|know|mean|use|need|include|involve|contain|have|seem|appear|do|come|express|note|continue|remain|consider|try|discuss|like|indicate|suggest|describe|show|reveal|base|clear'

/** Verbs that say little without what stands behind them: "take a turn". */
export const LIGHT_VERBS = 'take|make|give|get|go|put|keep|be|become'

/** What market reports are made of. */
export const MARKET_WORDS = 'composite trading|net income|earnings|Nasdaq|Dow Jones|FTSE'
export const PRICE_WORDS =
  'share prices?|earnings|operating profit|bond prices|per share|basis points|closed at|net income'

/** "to to", "in in". */
export const DOUBLED = /\b(\p{L}+) \1\b/u

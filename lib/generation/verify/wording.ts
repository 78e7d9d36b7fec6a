/** Wording that makes a question hard to read, whoever wrote it. */

/** Clear only on the day on which the article appeared. */
export const RELATIVE_TIME =
  /\b(?:yesterday|today|tomorrow|tonight|(?:last|next|this) (?:week|month|year|night|summer|winter|spring|autumn|fall)|ago|recently|now|currently|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/u

/** "to to", "in in". */
export const DOUBLED = /\b(\p{L}+) \1\b/u

/** Characters of a password. */
export const shortest = 12
export const longest = 200

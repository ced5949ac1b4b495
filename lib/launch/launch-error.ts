/** Trouble on the way up that a person can mend; the message is one line that says how. */
export class LaunchError extends Error {}

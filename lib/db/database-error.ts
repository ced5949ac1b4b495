/** Trouble with the database that a person can mend; the message is one sentence that says how. */
export class DatabaseError extends Error {}

/** Prints what is being done and how long it took, to standard error. What `work` throws is thrown on. */
export function step<T>(name: string, work: () => Promise<T>): Promise<T>

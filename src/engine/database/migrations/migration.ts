/** One change of the schema. `version` is the file's number; numbers go in tens, so that a hotfix fits between. */
export type Migration = { readonly version: number; readonly sql: string };

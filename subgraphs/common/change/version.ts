/** The assignment by which a change gives a row its next version; a smallint begins again after its last. */
export const nextVersion = 'version = CASE WHEN version = 32767 THEN 1 ELSE version + 1 END'

-- A word of a hundred letters has no neighbours worth keeping: each would be as long as itself.
CREATE OR REPLACE FUNCTION name_slips(fold text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT CASE WHEN length(fold) NOT BETWEEN 4 AND 40 THEN ARRAY[fold] ELSE
        ARRAY(SELECT DISTINCT overlay(fold PLACING '' FROM n FOR 1) FROM generate_series(1, length(fold)) AS n) || fold END
$$;

-- In PL/pgSQL, which keeps its plans: both look each word up by its index, and do not read the table of words for each person.
CREATE OR REPLACE FUNCTION name_numbers(name text) RETURNS integer[] LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE AS $$
DECLARE
    tokens text[] := name_tokens(name);
BEGIN
    RETURN ARRAY(SELECT (SELECT w.id FROM name_word w WHERE w.word = t.word) FROM unnest(tokens) WITH ORDINALITY AS t(word, n) ORDER BY t.n)
        || ARRAY(SELECT -ascii(t.word) FROM unnest(tokens) WITH ORDINALITY AS t(word, n) ORDER BY t.n);
END $$;

CREATE OR REPLACE FUNCTION set_name_words() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    tokens text[] := name_tokens(NEW.name);
BEGIN
    INSERT INTO name_word (word)
    SELECT DISTINCT t.word FROM unnest(tokens) AS t(word)
     WHERE (SELECT w.id FROM name_word w WHERE w.word = t.word) IS NULL ORDER BY 1
    ON CONFLICT DO NOTHING;
    NEW.name_words := name_numbers(NEW.name);
    RETURN NEW;
END $$;

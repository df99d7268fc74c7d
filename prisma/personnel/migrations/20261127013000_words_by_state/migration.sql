-- Words of a name, as people of a state bear them: numbers of `name_words` with the three characters of the state's code in front.
-- A function of its own, written as a loop, since it runs for every row written: a third of the time of a select from unnest.
CREATE FUNCTION words_of_state(state text, words integer[]) RETURNS bigint[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
    base bigint := ((ascii(state) * 256 + ascii(substr(state, 2))) * 256 + ascii(substr(state, 3)))::bigint << 32;
    found bigint[] := '{}';
    word integer;
BEGIN
    FOREACH word IN ARRAY words LOOP
        found := found || (base + word);
    END LOOP;
    RETURN found;
END $$;

-- A search in a state walked along all who are of the state, 1.6 million in the largest. Its words with the state lead to those
-- alone who bear them there; a search in the country goes by the words themselves, one in a smaller area by both.
DROP INDEX "person_name_words_idx";
CREATE INDEX "person_name_words_idx" ON "person" USING GIN (
    "district_code", "work_constituency", "enrolled_constituency", "native_constituency", "office_code",
    words_of_state(left("district_code", 3), "name_words"), "name_words", cardinality("name_words")) WITH (fastupdate = off);

-- Words of a name, as people who have to do with a state bear them: by their register, by where they work, are enrolled or are native.
-- Nearly all have to do with one state, so the index is as large as it was.
CREATE FUNCTION words_of_ties(register text, work text, enrolled text, native text, words integer[])
    RETURNS bigint[] LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    states text[] := ARRAY[left(register, 3)];
    state text;
    base bigint;
    found bigint[] := '{}';
    word integer;
BEGIN
    -- A constituency that is not known makes a condition null, and nothing is added.
    IF left(work, 3) <> states[1] THEN states := states || left(work, 3); END IF;
    IF left(enrolled, 3) <> states[1] THEN states := states || left(enrolled, 3); END IF;
    IF left(native, 3) <> states[1] THEN states := states || left(native, 3); END IF;
    FOREACH state IN ARRAY states LOOP
        -- As words_of_state has it, which cannot be called here: an index is built with no schema in the path.
        base := ((ascii(state) * 256 + ascii(substr(state, 2))) * 256 + ascii(substr(state, 3)))::bigint << 32;
        FOREACH word IN ARRAY coalesce(words, '{}') LOOP
            found := found || (base + word);
        END LOOP;
    END LOOP;
    RETURN found;
END $$;

-- A search in an AC or a district, too, goes by the words of its state. By those of the whole country the index had to unpack, for each
-- spelling of a word, whoever bears it anywhere near: two thirds of the time of such a search. And the constituencies of a person stand
-- in one column, the relation before each, so that all relations are searched at once. The words without a state are left
-- out: the whole country is searched state by state as soon.
DROP INDEX "person_name_words_idx";
CREATE INDEX "person_name_words_idx" ON "person" USING GIN (
    "district_code",
    array_remove(ARRAY['W' || "work_constituency", 'E' || "enrolled_constituency", 'N' || "native_constituency"], NULL),
    "office_code",
    words_of_ties("district_code", "work_constituency", "enrolled_constituency", "native_constituency", "name_words"),
    cardinality("name_words")) WITH (fastupdate = off);

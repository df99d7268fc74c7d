-- Two words of a name together, in a state: a number below zero of the state's code (12 bits) and the two words' (25 bits each), the smaller
-- first. Of words above 33 million different ones may share a number, which costs a look at a row.
CREATE FUNCTION pairs_of_state(state text, ones integer[], others integer[]) RETURNS bigint[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
    base bigint := ((ascii(state) - 65) * 128 + ((ascii(substr(state, 2)) - 48) * 10 + ascii(substr(state, 3)) - 48) % 128)::bigint << 50;
    found bigint[] := '{}';
    one integer;
    other integer;
BEGIN
    FOREACH one IN ARRAY ones LOOP
        FOREACH other IN ARRAY others LOOP
            found := found || (-1 - (base | (least(one, other)::bigint << 25) | greatest(one, other)));
        END LOOP;
    END LOOP;
    RETURN found;
END $$;

-- Words of a name, as people who have to do with a state bear them, by their register, by where they work, are enrolled or are native:
-- each by itself, and each two together. Nearly all have to do with one state.
CREATE FUNCTION words_of_ties(register text, work text, enrolled text, native text, words integer[])
    RETURNS bigint[] LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    states text[] := ARRAY[left(register, 3)];
    state text;
    base bigint;
    found bigint[] := '{}';
    word integer;
    most integer := coalesce(cardinality(words), 0) / 2; -- behind the words stand their initials
BEGIN
    -- A constituency that is not known makes a condition null, and nothing is added.
    IF left(work, 3) <> states[1] THEN states := states || left(work, 3); END IF;
    IF left(enrolled, 3) <> states[1] THEN states := states || left(enrolled, 3); END IF;
    IF left(native, 3) <> states[1] THEN states := states || left(native, 3); END IF;
    FOREACH state IN ARRAY states LOOP
        -- As words_of_state and pairs_of_state have it, which cannot be called here: an index is built with no schema in the path.
        base := ((ascii(state) * 256 + ascii(substr(state, 2))) * 256 + ascii(substr(state, 3)))::bigint << 32;
        FOREACH word IN ARRAY coalesce(words, '{}') LOOP
            found := found || (base + word);
        END LOOP;
        base := ((ascii(state) - 65) * 128 + ((ascii(substr(state, 2)) - 48) * 10 + ascii(substr(state, 3)) - 48) % 128)::bigint << 50;
        FOR one IN 1 .. most - 1 LOOP
            FOR other IN one + 1 .. most LOOP
                found := found || (-1 - (base | (least(words[one], words[other])::bigint << 25) | greatest(words[one], words[other])));
            END LOOP;
        END LOOP;
    END LOOP;
    RETURN found;
END $$;

-- A search in an AC or a district, too, goes by the words of its state. By those of the whole country the index had to unpack, for each
-- spelling of a word, whoever bears it anywhere near: two thirds of the time of such a search. And the constituencies of a person stand
-- in one column, the relation before each, so that all relations are searched at once. The words without a state are left
-- out: the whole country is searched state by state as soon. Who bears two words is told by the two together: to find it by the lists of
-- each took the longer, the more people a state has.
DROP INDEX "person_name_words_idx";
CREATE INDEX "person_name_words_idx" ON "person" USING GIN (
    "district_code",
    array_remove(ARRAY['W' || "work_constituency", 'E' || "enrolled_constituency", 'N' || "native_constituency"], NULL),
    "office_code",
    words_of_ties("district_code", "work_constituency", "enrolled_constituency", "native_constituency", "name_words"),
    cardinality("name_words")) WITH (fastupdate = off);

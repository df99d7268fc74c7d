-- A name's length stood in the index beside its words: to find who bears a word and has so many, it walked along all who have so many.
-- Now each word and each pair of words stands there with the length, 1, 2 or 3 for more; a pair of two words is of two or of more.
-- And a word with the initial of another is a pair too: who bears both was found by two lists, the one of a tenth of a state.
-- Of the constituencies all stand behind one letter, and that of work behind another: mostly all are searched, which took three lists.
DROP INDEX "person_name_words_idx";
DROP FUNCTION words_of_ties(text, text, text, text, integer[]);
DROP FUNCTION pairs_of_state(text, integer[], integer[]);
DROP FUNCTION words_of_state(text, integer[]);

-- Words of a name as people of a state bear them, in names of these lengths: numbers of `name_words` between the three characters of the
-- state's code and the length.
CREATE FUNCTION words_of_state(state text, words integer[], lengths integer[])
    RETURNS bigint[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
    base bigint := ((ascii(state) * 256 + ascii(substr(state, 2))) * 256 + ascii(substr(state, 3)))::bigint << 32;
    found bigint[] := '{}';
    word integer;
    length integer;
BEGIN
    FOREACH word IN ARRAY words LOOP
        FOREACH length IN ARRAY lengths LOOP
            found := found || (((base + word) << 2) | length);
        END LOOP;
    END LOOP;
    RETURN found;
END $$;

-- Two words of a name together, or one and the initial of the other, in a state and in names of these lengths: a number below zero of the
-- state's code (12 bits), whether there are more than two words (1 bit) and the two (25 bits each), the smaller first. Of words above 16 million
-- different ones may share a number, which costs a look at a row.
CREATE FUNCTION pairs_of_state(state text, ones integer[], others integer[], lengths integer[])
    RETURNS bigint[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
    base bigint := ((ascii(state) - 65) * 128 + ((ascii(substr(state, 2)) - 48) * 10 + ascii(substr(state, 3)) - 48) % 128)::bigint << 51;
    found bigint[] := '{}';
    one integer;
    other integer;
    length integer;
BEGIN
    FOREACH one IN ARRAY ones LOOP
        one := CASE WHEN one < 0 THEN 16777216 - one ELSE one & 16777215 END;
        FOREACH other IN ARRAY others LOOP
            other := CASE WHEN other < 0 THEN 16777216 - other ELSE other & 16777215 END;
            FOREACH length IN ARRAY lengths LOOP
                IF length > 1 THEN
                    found := found || (-1 - (base | ((length - 2)::bigint << 50) | (least(one, other)::bigint << 25) | greatest(one, other)));
                END IF;
            END LOOP;
        END LOOP;
    END LOOP;
    RETURN found;
END $$;

-- Words of a name, as people who have to do with a state bear them, by their register, by where they work, are enrolled or are native:
-- each by itself, each initial by itself, each two words together, and each with the initial of each other. Nearly all have to do with one state.
CREATE FUNCTION words_of_ties(register text, work text, enrolled text, native text, words integer[])
    RETURNS bigint[] LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    states text[] := ARRAY[left(register, 3)];
    state text;
    base bigint;
    found bigint[] := '{}';
    word integer;
    most integer := coalesce(cardinality(words), 0) / 2; -- behind the words stand their initials
    length integer := least(most, 3);
    one bigint;
    other bigint;
BEGIN
    -- A constituency that is not known makes a condition null, and nothing is added.
    IF left(work, 3) <> states[1] THEN states := states || left(work, 3); END IF;
    IF left(enrolled, 3) <> states[1] THEN states := states || left(enrolled, 3); END IF;
    IF left(native, 3) <> states[1] THEN states := states || left(native, 3); END IF;
    FOREACH state IN ARRAY states LOOP
        -- As words_of_state and pairs_of_state have it, which cannot be called here: an index is built with no schema in the path.
        base := ((ascii(state) * 256 + ascii(substr(state, 2))) * 256 + ascii(substr(state, 3)))::bigint << 32;
        FOREACH word IN ARRAY coalesce(words, '{}') LOOP
            found := found || (((base + word) << 2) | length);
        END LOOP;
        base := ((ascii(state) - 65) * 128 + ((ascii(substr(state, 2)) - 48) * 10 + ascii(substr(state, 3)) - 48) % 128)::bigint << 51;
        base := base | ((length - 2)::bigint << 50);
        FOR place IN 1 .. most - 1 LOOP
            one := words[place] & 16777215;
            FOR further IN place + 1 .. most LOOP
                other := words[further] & 16777215;
                found := found || ARRAY[
                    -1 - (base | (least(one, other) << 25) | greatest(one, other)),
                    -1 - (base | (one << 25) | (16777216 - words[most + further])),
                    -1 - (base | (other << 25) | (16777216 - words[most + place]))];
            END LOOP;
        END LOOP;
    END LOOP;
    RETURN found;
END $$;

CREATE INDEX "person_name_words_idx" ON "person" USING GIN (
    "district_code",
    array_remove(ARRAY['A' || "work_constituency", 'A' || "enrolled_constituency", 'A' || "native_constituency", 'W' || "work_constituency"], NULL),
    "office_code",
    words_of_ties("district_code", "work_constituency", "enrolled_constituency", "native_constituency", "name_words")) WITH (fastupdate = off);

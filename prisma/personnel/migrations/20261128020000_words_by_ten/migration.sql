-- A word was found in an AC among all of its state who bear it: few of them are of the AC, but its electors and natives are all over the
-- state, so that nearly all had to be unpacked. Now each word stands in the index for each ten ACs too, of which most people have to do with one.
-- Each two initials of a name stand there as well: who has both was found by two lists, each of a tenth of the state.
-- Those who work in an AC have no letter of their own any more: their rows tell.
DROP INDEX "person_name_words_idx";
DROP FUNCTION words_of_ties(text, text, text, text, integer[]);

-- Words of a name as people of an AC bear them, and of the nine others whose numbers are the same but for the last digit: the words' numbers
-- (31 bits) behind a hash of these ACs (31 bits), with a bit that no word of a state has. Two tens of the same hash cost nothing but time.
CREATE FUNCTION words_of_ten(constituency text, words integer[])
    RETURNS bigint[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
    base bigint := (1::bigint << 62) | ((hashtext(left(constituency, -1)) & 2147483647)::bigint << 31);
    found bigint[] := '{}';
    word integer;
BEGIN
    FOREACH word IN ARRAY words LOOP
        found := found || (base | word);
    END LOOP;
    RETURN found;
END $$;

-- Words of a name, as people who have to do with a state bear them, by their register, by where they work, are enrolled or are native:
-- each by itself, each initial by itself, each two words together, each with the initial of each other, and each two initials. Nearly all have to
-- do with one state. And as people of the ACs that they have to do with, and of their neighbours: each word by itself.
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
    constituency text;
    tens text[] := '{}';
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
                    -1 - (base | (other << 25) | (16777216 - words[most + place])),
                    -1 - (base | ((16777216 - greatest(words[most + place], words[most + further]))::bigint << 25)
                               | (16777216 - least(words[most + place], words[most + further])))];
            END LOOP;
        END LOOP;
    END LOOP;
    -- As words_of_ten has it.
    FOREACH constituency IN ARRAY ARRAY[work, enrolled, native] LOOP
        CONTINUE WHEN constituency IS NULL OR left(constituency, -1) = ANY (tens);
        tens := tens || left(constituency, -1);
        base := (1::bigint << 62) | ((hashtext(left(constituency, -1)) & 2147483647)::bigint << 31);
        FOR place IN 1 .. most LOOP
            found := found || (base | words[place]);
        END LOOP;
    END LOOP;
    RETURN found;
END $$;

CREATE INDEX "person_name_words_idx" ON "person" USING GIN (
    "district_code",
    array_remove(ARRAY["work_constituency", "enrolled_constituency", "native_constituency"], NULL),
    "office_code",
    words_of_ties("district_code", "work_constituency", "enrolled_constituency", "native_constituency", "name_words")) WITH (fastupdate = off);

-- Which words the people bear who have to do with a state: a search there asks the index for no others, which took a third of its time.
-- With the transaction that brought the row: whoever keeps what was found for a piece of a name asks whether rows have come since.
-- A word that is new has a row in the same transaction, since nothing but a name brings it.
CREATE TABLE "name_word_state" (
    "state" TEXT NOT NULL,
    "word" INTEGER NOT NULL,
    "added_in" BIGINT NOT NULL DEFAULT ((pg_current_xact_id())::text)::bigint,

    CONSTRAINT "name_word_state_pkey" PRIMARY KEY ("state", "word")
);

-- CreateIndex
CREATE INDEX "name_word_state_added_in_idx" ON "name_word_state"("added_in");

-- Adds the rows that are missing: after a load that woke no triggers.
CREATE FUNCTION add_name_word_states() RETURNS void LANGUAGE sql AS $$
    INSERT INTO name_word_state (state, word)
    SELECT state, word FROM (SELECT DISTINCT left(district_code, 3) AS state, unnest(name_words) AS word FROM person) AS own WHERE word > 0
     UNION
    SELECT state, word FROM person p
      CROSS JOIN LATERAL unnest(ARRAY[left(work_constituency, 3), left(enrolled_constituency, 3), left(native_constituency, 3)]) AS state
      CROSS JOIN LATERAL unnest(name_words) AS word
     WHERE (left(work_constituency, 3) <> left(district_code, 3) OR left(enrolled_constituency, 3) <> left(district_code, 3)
            OR left(native_constituency, 3) <> left(district_code, 3)) AND state IS NOT NULL AND word > 0
    ON CONFLICT DO NOTHING
$$;
SELECT add_name_word_states();

-- As before, and whoever has to do with a state brings their words there.
CREATE OR REPLACE FUNCTION set_name_words() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    tokens text[] := name_tokens(NEW.name);
    states text[] := ARRAY[left(NEW.district_code, 3)];
    numbers int[] := '{}';
    letters int[] := '{}';
    token text;
    number int;
    tie text;
BEGIN
    IF left(NEW.work_constituency, 3) <> states[1] THEN states := states || left(NEW.work_constituency, 3); END IF;
    IF left(NEW.enrolled_constituency, 3) <> states[1] THEN states := states || left(NEW.enrolled_constituency, 3); END IF;
    IF left(NEW.native_constituency, 3) <> states[1] THEN states := states || left(NEW.native_constituency, 3); END IF;
    FOREACH token IN ARRAY tokens LOOP
        SELECT w.id INTO number FROM name_word w WHERE w.word = token;
        IF number IS NULL THEN
            INSERT INTO name_word (word)
            SELECT DISTINCT t.word FROM unnest(tokens) AS t(word)
             WHERE (SELECT w.id FROM name_word w WHERE w.word = t.word) IS NULL ORDER BY 1
            ON CONFLICT DO NOTHING;
            SELECT w.id INTO number FROM name_word w WHERE w.word = token;
        END IF;
        FOREACH tie IN ARRAY states LOOP
            IF NOT EXISTS (SELECT 1 FROM name_word_state s WHERE s.state = tie AND s.word = number) THEN
                INSERT INTO name_word_state (state, word) VALUES (tie, number) ON CONFLICT DO NOTHING;
            END IF;
        END LOOP;
        numbers := numbers || number;
        letters := letters || -ascii(token);
    END LOOP;
    NEW.name_words := numbers || letters;
    RETURN NEW;
END $$;

DROP TRIGGER "person_name_words" ON "person";
CREATE TRIGGER "person_name_words"
    BEFORE INSERT OR UPDATE OF name, name_words, district_code, work_constituency, enrolled_constituency, native_constituency ON "person"
    FOR EACH ROW EXECUTE FUNCTION set_name_words();

-- The words of the register that each piece of a name may stand for, as before; but for pieces that the caller has cut, so that those that
-- were asked for before need not be again: words, each also cut in two where both halves are words, and two neighbours joined to a pair.
-- state: where they are borne; null for anywhere.
-- points: 100 the same word, 94 one that sounds the same, from 60 the less the less it is like it; 80 words a piece at most.
DROP FUNCTION name_candidates(text);
CREATE FUNCTION name_candidates(words text[], pairs text[], state text)
    RETURNS TABLE (piece text, is_pair boolean, cut_after integer, half integer, id integer, points integer)
    LANGUAGE plpgsql STABLE PARALLEL SAFE SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
    WITH asked AS MATERIALIZED (
        SELECT DISTINCT word, FALSE AS is_pair FROM unnest($1) AS word UNION ALL SELECT DISTINCT word, TRUE FROM unnest($2) AS word
    ), pieces AS MATERIALIZED (
        SELECT f.*, name_bones(f.fold) AS bones, name_slips(f.fold) AS slips
          FROM (SELECT word, is_pair, name_fold(word) AS fold FROM asked OFFSET 0) AS f
    ), halves AS MATERIALIZED (
        SELECT w.word, c.after, name_fold(left(w.word, c.after)) AS head
          FROM asked w CROSS JOIN LATERAL (
            SELECT after FROM generate_series(CASE WHEN length(w.word) = 2 THEN 1 ELSE 3 END,
                                              CASE WHEN length(w.word) = 2 THEN 1 ELSE length(w.word) - 3 END) AS after LIMIT 20) AS c
         WHERE NOT w.is_pair
    ), cuts AS MATERIALIZED (
        -- A second half is folded only where the first is a word.
        SELECT h.*, t.tail
          FROM (SELECT h.* FROM halves h WHERE EXISTS (SELECT 1 FROM name_word WHERE fold = h.head OFFSET 0) OFFSET 0) AS h
         CROSS JOIN LATERAL (SELECT name_fold(substr(h.word, h.after + 1)) AS tail OFFSET 0) AS t
         WHERE EXISTS (SELECT 1 FROM name_word WHERE fold = t.tail OFFSET 0)
    )
    SELECT p.word, p.is_pair, NULL::int, NULL::int, c.id, c.points
      FROM pieces p CROSS JOIN LATERAL (
        SELECT w.id, l.points
          FROM (SELECT id FROM name_word WHERE fold = p.fold
                 UNION
                SELECT id FROM name_word WHERE bones = p.bones AND length(p.bones) > 1
                 UNION
                SELECT id FROM name_word WHERE slips && p.slips AND length(p.fold) > 3
                 UNION
                SELECT id FROM name_word WHERE NOT p.is_pair AND word = left(p.word, 1)
                 UNION
               (SELECT id FROM name_word WHERE NOT p.is_pair AND length(p.fold) > 5 AND fold % p.fold
                 ORDER BY similarity(fold, p.fold) DESC, id LIMIT 40)
                 UNION
               (SELECT id FROM name_word WHERE NOT p.is_pair AND length(p.word) > 1 AND (word LIKE p.word || '%' OR fold LIKE p.fold || '%')
                 ORDER BY length(word), word LIMIT 80)
                 UNION
               (SELECT id FROM name_word WHERE NOT p.is_pair AND length(p.word) > 2 AND word LIKE '%' || p.word || '%'
                 ORDER BY length(word), word LIMIT 40)) AS found
          CROSS JOIN LATERAL (SELECT * FROM name_word w WHERE w.id = found.id AND ($3 IS NULL OR EXISTS (
              SELECT 1 FROM name_word_state s WHERE s.state = $3 AND s.word = found.id)) OFFSET 0) AS w
          CROSS JOIN LATERAL (SELECT levenshtein(left(w.fold, 60), left(p.fold, 60)) AS distance, w.bones = p.bones AS is_alike OFFSET 0) AS n
          CROSS JOIN LATERAL (SELECT CASE
              WHEN w.word = p.word THEN 100
              WHEN w.fold = p.fold THEN 94
              WHEN length(p.word) = 1 THEN 0
              ELSE greatest(
                  -- Letters that changed places count as little more than one wrong letter.
                  least(90, round(90 * (1 - CASE WHEN n.distance = 2 AND w.slips && p.slips THEN 1.2 ELSE n.distance END
                                            / greatest(length(w.fold), length(p.fold))))
                            + CASE WHEN n.is_alike THEN 6 ELSE 0 END
                            - CASE WHEN left(w.fold, 1) <> left(p.fold, 1) THEN 8 ELSE 0 END)::int,
                  CASE WHEN n.is_alike AND length(p.bones) > 3 THEN 72 WHEN n.is_alike AND length(p.bones) = 3 THEN 62 ELSE 0 END,
                  CASE WHEN p.is_pair THEN 0
                       WHEN starts_with(w.word, p.word) OR starts_with(w.fold, p.fold) THEN 70 + 18 * length(p.word) / length(w.word)
                       WHEN length(p.word) > 2 AND strpos(w.word, p.word) > 0 THEN 62
                       WHEN w.word = left(p.word, 1) THEN 60 ELSE 0 END) END AS points OFFSET 0) AS l
         WHERE l.points >= 60 ORDER BY w.word = left(p.word, 1) DESC, l.points DESC, length(w.word), w.word LIMIT 80) AS c
    UNION ALL
    SELECT h.word, FALSE, h.after, s.half, s.id, 94
      FROM cuts h CROSS JOIN LATERAL (
        SELECT 1 AS half, id FROM name_word WHERE fold = h.head
         UNION ALL
        SELECT 2, id FROM name_word WHERE fold = h.tail) AS s
     WHERE $3 IS NULL OR EXISTS (SELECT 1 FROM name_word_state t WHERE t.state = $3 AND t.word = s.id);
END $$;

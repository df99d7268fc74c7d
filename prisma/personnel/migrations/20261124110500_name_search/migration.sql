-- Trusted extensions: whoever owns the database may create them.
DO $$
BEGIN
    CREATE EXTENSION IF NOT EXISTS pg_trgm;
    CREATE EXTENSION IF NOT EXISTS btree_gin;
    CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;
EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported THEN
    RAISE EXCEPTION 'name search needs the extensions pg_trgm, btree_gin and fuzzystrmatch (%): let the owner of the personnel database create them', SQLERRM;
END $$;

-- The words of a name: small letters without their marks, apostrophes left out, parted at blanks, ASCII punctuation and digits.
CREATE FUNCTION name_tokens(name text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT array_remove(regexp_split_to_array(
        lower(regexp_replace(normalize(name, NFKD), '[\u0300-\u036f''’]', '', 'g')), '[\s\d!-/:-@\x5B-`{-~।]+'), '')
$$;

-- How a word of a name sounds, in the Latin letters of the usual spellings. Steps in docs/name-search.md.
CREATE FUNCTION name_fold(word text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
    s text := CASE
        WHEN word IN ('mohd', 'mohammd', 'mohmmad', 'mohmad', 'mohamd', 'md', 'mhd', 'muhd', 'mohammad', 'mohammed', 'mohamad', 'mohamed', 'muhammad', 'muhammed', 'muhamad', 'muhamed', 'mohamod', 'mahammad', 'mahamad', 'mahammed', 'mohommad', 'mohammod') THEN 'mohamad'
        WHEN word IN ('sk', 'shk', 'shaik', 'shaikh', 'sheikh', 'sheik', 'shekh', 'sekh', 'saik', 'saikh', 'sheakh', 'seikh', 'shaykh') THEN 'sek'
        WHEN word IN ('kr', 'kumar', 'kumaar', 'kmr', 'kumr') THEN 'kumar'
        WHEN word IN ('ku', 'kum', 'kumari', 'kumaree', 'kumary', 'kmri') THEN 'kumari'
        WHEN word IN ('pd', 'prasad', 'prasaad', 'parsad', 'parshad', 'prashad', 'persad', 'prosad', 'prsd') THEN 'prasad'
        WHEN word IN ('ch', 'choudhary', 'chaudhary', 'chaudhari', 'chaudhri', 'chaudhury', 'choudhury', 'chowdhury', 'chowdhary', 'choudhuri', 'chowdary', 'choudary', 'chaudary', 'chodhary', 'choudhri', 'chowdhry', 'chaudhry', 'choudhry') THEN 'codari'
        WHEN word IN ('syed', 'sayed', 'sayyed', 'saiyed', 'syyed', 'sayyad', 'saiyad', 'sayeed', 'sd', 'syd') THEN 'saied'
        WHEN word IN ('bdr', 'bahadur', 'bahadoor', 'bahdur') THEN 'bahadur'
        WHEN word IN ('ab', 'abd', 'abdul', 'abdool', 'abul') THEN 'abdul'
        WHEN word IN ('gh', 'ghulam', 'gulam', 'golam', 'gholam') THEN 'gulam'
        WHEN word IN ('mst', 'mosammat', 'musammat', 'mosamat', 'mossammat', 'most') THEN 'mosamat'
        WHEN word IN ('iyer', 'aiyar', 'aiyer', 'ayyar', 'iyyer', 'ayer') THEN 'ier'
    END;
BEGIN
    IF s IS NOT NULL THEN RETURN s; END IF;
    IF word !~ '^[a-z]{3,}$' THEN RETURN word; END IF;
    s := replace(replace(word, 'x', 'ks'), 'q', 'k');
    s := regexp_replace(regexp_replace(s, 'dny|jny|gny|jn|gy', 'gi', 'g'), '^tsh?', 'ch'); -- Gyan, Jnan, Dnyan; Tshering
    s := replace(regexp_replace(s, 't?chh?', 'C', 'g'), 'ph', 'f');
    s := translate(regexp_replace(s, 'c(?=[eiy])', 's', 'g'), 'cwz', 'kvj');
    s := regexp_replace(s, '([bdfgjkpstvC])h+', '\1', 'g'); -- with breath or without
    s := regexp_replace(s, 'ov(?=[^aeiou]|$)', 'o', 'g'); -- Chowdhury, Gowda
    s := replace(replace(replace(replace(s, 'ee', 'i'), 'oo', 'u'), 'ou', 'o'), 'au', 'o');
    s := left(s, 1) || replace(substr(s, 2), 'y', 'i');
    s := regexp_replace(replace(s, 'ae', 'e'), 'n(?=[pb])', 'm', 'g');
    s := regexp_replace(s, '(.)\1+', '\1', 'g');
    s := regexp_replace(s, '[ae]i(?=.)', 'e', 'g');
    s := regexp_replace(s, '(.)\1+', '\1', 'g');
    RETURN lower(regexp_replace(regexp_replace(s, 'ei$', 'e'), 'ie$', 'i'));
END $$;

-- The consonants of a fold, those that the East speaks alike made one, and whether a vowel leads.
CREATE FUNCTION name_bones(fold text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT CASE WHEN fold ~ '^[a-z]{3,}$' THEN
        regexp_replace(CASE WHEN fold ~ '^[aeiou]' THEN 'a' ELSE '' END
            || regexp_replace(translate(fold, 'v', 'b'), '[aeiou]|(?<!^)h', '', 'g'), '(.)\1+', '\1', 'g')
    ELSE fold END
$$;

-- A fold, and what is left of it without one of its letters.
CREATE FUNCTION name_slips(fold text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT CASE WHEN length(fold) NOT BETWEEN 4 AND 40 THEN ARRAY[fold] ELSE
        ARRAY(SELECT DISTINCT overlay(fold PLACING '' FROM n FOR 1) FROM generate_series(1, length(fold)) AS n) || fold END
$$;

-- CreateTable
CREATE TABLE "name_word" (
    "id" SERIAL NOT NULL,
    "word" TEXT NOT NULL,
    "fold" TEXT NOT NULL GENERATED ALWAYS AS (name_fold(word)) STORED,
    "bones" TEXT NOT NULL GENERATED ALWAYS AS (name_bones(name_fold(word))) STORED,
    "slips" TEXT[] GENERATED ALWAYS AS (name_slips(name_fold(word))) STORED,

    CONSTRAINT "name_word_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "name_word_word_key" ON "name_word"("word");

-- CreateIndex
CREATE INDEX "name_word_fold_idx" ON "name_word"("fold");

-- CreateIndex
CREATE INDEX "name_word_bones_idx" ON "name_word"("bones");

-- CreateIndex
CREATE INDEX "name_word_slips_idx" ON "name_word" USING GIN ("slips");

-- CreateIndex
CREATE INDEX "name_word_word_fold_idx" ON "name_word" USING GIN ("word" gin_trgm_ops, "fold" gin_trgm_ops);

-- The words of the register that each piece of a name may stand for: of every word, of every two neighbours as one word, and of
-- every word cut in two where both halves are words. A function, so that each connection plans it once.
-- points: 100 the same word, 94 one that sounds the same, from 60 the less the less it is like it; 80 words a piece at most.
CREATE FUNCTION name_candidates(name text)
    RETURNS TABLE (first integer, last integer, piece text, cut_after integer, half integer, id integer, points integer)
    LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
    WITH words AS MATERIALIZED (
        SELECT t.word, t.n::int AS n FROM unnest(name_tokens($1)) WITH ORDINALITY AS t(word, n) ORDER BY t.n LIMIT 8
    ), pieces AS MATERIALIZED (
        SELECT f.*, name_bones(f.fold) AS bones, name_slips(f.fold) AS slips
          FROM (SELECT p.*, name_fold(p.word) AS fold
                  FROM (SELECT n AS first, n AS last, word, TRUE AS is_word FROM words
                         UNION ALL
                        SELECT a.n, b.n, a.word || b.word, FALSE FROM words a JOIN words b ON b.n = a.n + 1) AS p OFFSET 0) AS f
    ), halves AS MATERIALIZED (
        SELECT w.n, w.word, c.after, name_fold(left(w.word, c.after)) AS head, name_fold(substr(w.word, c.after + 1)) AS tail
          FROM words w CROSS JOIN LATERAL (
            SELECT after FROM generate_series(CASE WHEN length(w.word) = 2 THEN 1 ELSE 3 END,
                                              CASE WHEN length(w.word) = 2 THEN 1 ELSE length(w.word) - 3 END) AS after LIMIT 20) AS c
    ), cuts AS MATERIALIZED (
        SELECT h.* FROM halves h
         WHERE EXISTS (SELECT 1 FROM name_word WHERE fold = h.head OFFSET 0) AND EXISTS (SELECT 1 FROM name_word WHERE fold = h.tail OFFSET 0)
    )
    SELECT p.first, p.last, p.word, NULL::int, NULL::int, c.id, c.points
      FROM pieces p LEFT JOIN LATERAL (
        SELECT w.id, l.points
          FROM (SELECT id FROM name_word WHERE fold = p.fold
                 UNION
                SELECT id FROM name_word WHERE bones = p.bones AND length(p.bones) > 1
                 UNION
                SELECT id FROM name_word WHERE slips && p.slips AND length(p.fold) > 3
                 UNION
                SELECT id FROM name_word WHERE p.is_word AND word = left(p.word, 1)
                 UNION
               (SELECT id FROM name_word WHERE p.is_word AND length(p.fold) > 5 AND fold % p.fold
                 ORDER BY similarity(fold, p.fold) DESC, id LIMIT 40)
                 UNION
               (SELECT id FROM name_word WHERE p.is_word AND length(p.word) > 1 AND (word LIKE p.word || '%' OR fold LIKE p.fold || '%')
                 ORDER BY length(word), word LIMIT 80)
                 UNION
               (SELECT id FROM name_word WHERE p.is_word AND length(p.word) > 2 AND word LIKE '%' || p.word || '%'
                 ORDER BY length(word), word LIMIT 40)) AS found
          CROSS JOIN LATERAL (SELECT * FROM name_word w WHERE w.id = found.id OFFSET 0) AS w
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
                  CASE WHEN NOT p.is_word THEN 0
                       WHEN starts_with(w.word, p.word) OR starts_with(w.fold, p.fold) THEN 70 + 18 * length(p.word) / length(w.word)
                       WHEN length(p.word) > 2 AND strpos(w.word, p.word) > 0 THEN 62
                       WHEN w.word = left(p.word, 1) THEN 60 ELSE 0 END) END AS points OFFSET 0) AS l
         WHERE l.points >= 60 ORDER BY w.word = left(p.word, 1) DESC, l.points DESC, length(w.word), w.word LIMIT 80) AS c ON TRUE
    UNION ALL
    SELECT h.n, h.n, h.word, h.after, s.half, s.id, 94
      FROM cuts h CROSS JOIN LATERAL (
        SELECT 1 AS half, id FROM name_word WHERE fold = h.head
         UNION ALL
        SELECT 2, id FROM name_word WHERE fold = h.tail) AS s;
END $$;

-- The numbers of a name's words in their order, and behind them as many negative numbers: the code points of the initials.
CREATE FUNCTION name_numbers(name text) RETURNS integer[] LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE AS $$
DECLARE
    tokens text[] := name_tokens(name);
BEGIN
    RETURN ARRAY(SELECT (SELECT w.id FROM name_word w WHERE w.word = t.word) FROM unnest(tokens) WITH ORDINALITY AS t(word, n) ORDER BY t.n)
        || ARRAY(SELECT -ascii(t.word) FROM unnest(tokens) WITH ORDINALITY AS t(word, n) ORDER BY t.n);
END $$;

-- AlterTable
ALTER TABLE "person" ADD COLUMN "name_words" INTEGER[] DEFAULT ARRAY[]::INTEGER[];

-- What the trigger below would have written of those who are there already.
INSERT INTO "name_word" ("word") SELECT DISTINCT t.word FROM "person" p, unnest(name_tokens(p.name)) AS t(word) ORDER BY 1;
UPDATE "person" p SET "name_words" = name_numbers(p.name);

-- Whoever writes a name writes its words.
CREATE FUNCTION set_name_words() RETURNS trigger LANGUAGE plpgsql AS $$
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

CREATE TRIGGER "person_name_words" BEFORE INSERT OR UPDATE OF name, name_words ON "person"
    FOR EACH ROW EXECUTE FUNCTION set_name_words();

-- Where people are, which words their names have, and twice how many: one index meets any of these, however frequent each is.
-- The areas stand first, since the index follows the first of the columns asked for.
-- Prisma has no words for an index on expressions.
CREATE INDEX "person_name_words_idx" ON "person" USING GIN (
    left("district_code", 3), "district_code", "work_constituency", "enrolled_constituency", "native_constituency", "office_code",
    "name_words", cardinality("name_words")) WITH (fastupdate = off);

-- Which transaction brought a word: whoever keeps what was found for a piece of a name asks whether words have come since.
ALTER TABLE "name_word" ADD COLUMN "added_in" BIGINT NOT NULL DEFAULT ((pg_current_xact_id())::text)::bigint;

-- CreateIndex
CREATE INDEX "name_word_added_in_idx" ON "name_word"("added_in");

-- The words of the register that each piece of a name may stand for, as before; but for pieces that the caller has cut, so that those that
-- were asked for before need not be again: words, each also cut in two where both halves are words, and two neighbours joined to a pair.
-- points: 100 the same word, 94 one that sounds the same, from 60 the less the less it is like it; 80 words a piece at most.
DROP FUNCTION name_candidates(text);
CREATE FUNCTION name_candidates(words text[], pairs text[])
    RETURNS TABLE (piece text, is_pair boolean, cut_after integer, half integer, id integer, points integer)
    LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE SET plan_cache_mode = force_generic_plan AS $$
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
        SELECT 2, id FROM name_word WHERE fold = h.tail) AS s;
END $$;

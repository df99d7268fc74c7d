-- As before, but of a word that is cut in two the second half is folded only where the first is a word: most are not.
CREATE OR REPLACE FUNCTION name_candidates(name text)
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
        SELECT w.n, w.word, c.after, name_fold(left(w.word, c.after)) AS head
          FROM words w CROSS JOIN LATERAL (
            SELECT after FROM generate_series(CASE WHEN length(w.word) = 2 THEN 1 ELSE 3 END,
                                              CASE WHEN length(w.word) = 2 THEN 1 ELSE length(w.word) - 3 END) AS after LIMIT 20) AS c
    ), cuts AS MATERIALIZED (
        -- A second half is folded only where the first is a word.
        SELECT h.*, t.tail
          FROM (SELECT h.* FROM halves h WHERE EXISTS (SELECT 1 FROM name_word WHERE fold = h.head OFFSET 0) OFFSET 0) AS h
         CROSS JOIN LATERAL (SELECT name_fold(substr(h.word, h.after + 1)) AS tail OFFSET 0) AS t
         WHERE EXISTS (SELECT 1 FROM name_word WHERE fold = t.tail OFFSET 0)
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

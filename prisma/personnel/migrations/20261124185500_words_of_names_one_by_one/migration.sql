-- Whoever writes a name writes its words. Each is looked up by a statement whose plan is kept; statements over all words of a name were planned
-- anew for each, which took more than half of what writing a person takes. Behind the words stand their first letters, as in name_numbers.
CREATE OR REPLACE FUNCTION set_name_words() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    tokens text[] := name_tokens(NEW.name);
    numbers int[] := '{}';
    letters int[] := '{}';
    token text;
    number int;
BEGIN
    FOREACH token IN ARRAY tokens LOOP
        SELECT w.id INTO number FROM name_word w WHERE w.word = token;
        IF number IS NULL THEN
            INSERT INTO name_word (word)
            SELECT DISTINCT t.word FROM unnest(tokens) AS t(word)
             WHERE (SELECT w.id FROM name_word w WHERE w.word = t.word) IS NULL ORDER BY 1
            ON CONFLICT DO NOTHING;
            SELECT w.id INTO number FROM name_word w WHERE w.word = token;
        END IF;
        numbers := numbers || number;
        letters := letters || -ascii(token);
    END LOOP;
    NEW.name_words := numbers || letters;
    RETURN NEW;
END $$;

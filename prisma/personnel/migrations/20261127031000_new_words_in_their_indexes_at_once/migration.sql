-- New words are few and every search looks for them: kept aside in a list until the next vacuum, as by default, they made the
-- planner read the whole table for each word of a search, for the first minutes of a new database.
ALTER INDEX "name_word_slips_idx" SET (fastupdate = off);
ALTER INDEX "name_word_word_fold_idx" SET (fastupdate = off);
SELECT gin_clean_pending_list('name_word_slips_idx'), gin_clean_pending_list('name_word_word_fold_idx');

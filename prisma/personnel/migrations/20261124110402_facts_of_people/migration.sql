-- CreateTable
CREATE TABLE "person_change" (
    "id" BIGSERIAL NOT NULL,
    "transaction" xid8 NOT NULL DEFAULT pg_current_xact_id(),
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "person_id" TEXT NOT NULL,

    CONSTRAINT "person_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "feed_reader" (
    "outbox" TEXT NOT NULL,
    "reader" TEXT NOT NULL,
    "transaction" xid8 NOT NULL,
    "id" BIGINT NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "feed_reader_pkey" PRIMARY KEY ("outbox","reader")
);

-- CreateIndex
CREATE INDEX "person_change_transaction_id_idx" ON "person_change"("transaction", "id");

-- The outbox is written in the transaction of the change, whoever makes it. Only what others are told of counts.
CREATE FUNCTION note_inserted_people() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO "person_change" ("person_id") SELECT DISTINCT "id" FROM after_rows;
    RETURN NULL;
END $$;

CREATE FUNCTION note_deleted_people() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO "person_change" ("person_id") SELECT DISTINCT "id" FROM before_rows;
    RETURN NULL;
END $$;

CREATE FUNCTION note_updated_people() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO "person_change" ("person_id")
    SELECT DISTINCT "id" FROM (
        (SELECT "id", "name", "gender", "pay_level" FROM before_rows
         EXCEPT ALL SELECT "id", "name", "gender", "pay_level" FROM after_rows)
        UNION ALL
        (SELECT "id", "name", "gender", "pay_level" FROM after_rows
         EXCEPT ALL SELECT "id", "name", "gender", "pay_level" FROM before_rows)
    ) AS changed;
    RETURN NULL;
END $$;

CREATE TRIGGER "person_inserted" AFTER INSERT ON "person" REFERENCING NEW TABLE AS after_rows
    FOR EACH STATEMENT EXECUTE FUNCTION note_inserted_people();
CREATE TRIGGER "person_deleted" AFTER DELETE ON "person" REFERENCING OLD TABLE AS before_rows
    FOR EACH STATEMENT EXECUTE FUNCTION note_deleted_people();
CREATE TRIGGER "person_updated" AFTER UPDATE ON "person" REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows
    FOR EACH STATEMENT EXECUTE FUNCTION note_updated_people();


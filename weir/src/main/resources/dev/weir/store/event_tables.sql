-- The events of a log, one row per row of the file, in the file's order: `rowid` breaks ties.
create table event (
    item_id varchar,
    activity varchar,
    lifecycle varchar,          -- a lifecycle word or a state, as written; null: not said
    actor varchar,              -- null: nobody, not known, or people are not kept
    team varchar,
    started_at timestamp,       -- UTC; only where the row itself says when the work began
    occurred_at timestamp       -- UTC
);

-- The events of a log, one row per row of the file, in the file's order: `rowid` breaks ties. Names
-- are numbers, because sorting ten million rows by texts takes three times as long.
create or replace table coded_event (
    item_no integer,
    activity_no integer,
    lifecycle_no integer,       -- a lifecycle word or a state; null: not said
    actor_no integer,           -- null: nobody, not known, or people are not kept
    team_no integer,
    started_at timestamp,       -- UTC; only where the row itself says when the work began
    occurred_at timestamp,      -- UTC
    -- within its item, in the order of the instants; equal ones keep the file's order
    ordinal integer,            -- from 1
    previous_no integer,        -- the activity of the event before; null: there is none
    previous_at timestamp,      -- when that was
    is_again boolean            -- the item was in this activity before
);
create or replace table item_name (
    item_id varchar,
    item_no integer             -- from 1, by the item's first row
);
create or replace table event_name (
    kind varchar,               -- activity, lifecycle, actor, team
    no integer,                 -- from 1 in each kind
    text varchar                -- as written
);
create or replace table item_type (
    item_no integer,            -- only items of which the log says it
    type varchar,               -- as the first of the item's rows that says it
    is_changed boolean          -- a later row says another
);
-- The same with names, for who writes events as texts, and for who reads them: number_events.sql
-- makes the tables above of it.
create or replace table event (
    item_id varchar,
    activity varchar,
    lifecycle varchar,
    actor varchar,
    team varchar,
    started_at timestamp,
    occurred_at timestamp,
    item_type varchar
);

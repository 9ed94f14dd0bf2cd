-- The canonical tables of what happens around the commits: issues, changes, builds, deployments,
-- releases. Instants are UTC; null means "not known". People are running numbers.

-- One row per thing that work is done on.
create table item (
    source varchar,             -- where it was read, such as github:owner/name
    item_id varchar,            -- unique over all sources; a commit's is its object id
    kind varchar,               -- issue, change, build, job, deployment, release, incident
    number bigint,              -- the number people call it by; null: it has none
    work_type varchar,          -- fix, revert, or null: nothing said
    title varchar,              -- one line, without control characters
    url varchar,
    actor integer,              -- who opened it; null: nobody, deleted, or people are not kept
    is_bot boolean,             -- the source says a program opened it; null: it does not say
    opened_at timestamp,
    closed_at timestamp,        -- null: still open, or not known
    outcome varchar             -- merged, abandoned, completed, success, …; null: not ended
);

-- One row per value that was set on an item.
create table item_change (
    item_id varchar,
    name varchar,               -- draft, label:bug, milestone, environment, branch, …
    value varchar,              -- null: taken away
    changed_at timestamp        -- null: at some time before it was read
);

-- One row per thing that happened to an item; source and event_id together are unique. No index
-- holds it, for that would take more memory than the rows: each mapping sees to it.
create table item_event (
    source varchar,
    event_id varchar,           -- the source's own where it has one
    item_id varchar,
    occurred_at timestamp,
    activity varchar,           -- opened, review_requested, approved, merged, build, …
    lifecycle varchar,          -- schedule, start or complete
    actor integer,
    is_bot boolean
);

-- One row per connection between two items, with how it was found.
create table link (
    from_item varchar,
    to_item varchar,            -- may be an item that was not read
    qualifier varchar,          -- merged_as, contains, ran_on, part_of, deploys, closes, …
    rule varchar,               -- how it was found
    confidence double           -- share of such links expected to be true, 0 to 1
);

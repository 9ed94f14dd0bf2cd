-- The canonical tables a metric may ask. Instants are UTC; null means "not known".
--
-- One stay of an item in a stage: a view each stream makes (flow/commit_to_release.sql) with the
-- columns item_id, stream, stage, ordinal, enabled_at, arrived_at, started_at, finished_at,
-- active_seconds, actor, team, previous_stage, previous_actor, is_rework, provenance.

-- One row per commit of the main line and of releases; `is_mainline` says whether HEAD has it.
create table commits (
    commit_no bigint,           -- unique over all sources; ascending from new to old
    source varchar,
    item_id varchar,            -- the object id
    title varchar,              -- first line of the message, without control characters
    authored_at timestamp,      -- null when the clock was skewed
    integrated_at timestamp,    -- on the main line (never after its release); null: not there
    released_at timestamp,      -- first final release that contains it; null: not released
    release_no integer,
    preview_no integer,         -- first release of any kind that contains it, pre-releases too
    picked_no integer,          -- first final release with a copy of it (a cherry-pick), inferred
    actor integer,              -- a person's running number; null when people are not kept
    work_type varchar,          -- fix, revert, release (its housekeeping), or null: nothing said
    pull_request integer,
    reverted_commit_no bigint,  -- what this one undoes
    n_files integer,            -- files changed, ignored paths left out; null: not known
    is_merge boolean,
    is_bot boolean,
    is_mainline boolean
);

-- One row per final or pre-release; several tags on one commit are one release.
create table release (
    release_no integer,         -- in order of time
    source varchar,
    name varchar,
    component varchar,          -- prefix of a monorepo tag; empty: the whole
    released_at timestamp,
    item_id varchar,            -- the commit's object id
    is_prerelease boolean,
    n_commits integer,          -- commits first released here, merges and bots left out
    n_mainline integer          -- of these, on the main line: 0 in a maintenance release
);

-- One row per file a commit changed. A file keeps its number through exact renames.
create table file_change (
    commit_no bigint,
    file_no integer,
    status varchar              -- A, M, D, R, T
);

create table file (
    file_no integer,
    source varchar,
    path varchar,               -- its newest name
    folder varchar,             -- up to two levels; empty: the root
    bytes bigint,               -- size at HEAD; null: not there any more, or not known
    is_ignored boolean          -- generated or vendored, by the stated rules
);

-- Lines of a commit, ignored paths left out; only for commits whose lines were counted.
create table commit_lines (
    commit_no bigint,
    added integer,
    removed integer
);

-- What could not be read or was set apart.
create table ledger (
    source varchar,
    reason varchar,
    n bigint,
    what varchar,
    example varchar,
    remedy varchar
);

-- Context people wrote down.
create table note (
    noted_on date,
    text varchar
);

-- What git told, as it told it. Kept in raw/, mapped to commits and releases by GitMapping.
create table git_commit (
    commit_no bigint,           -- unique within the source; says when it was read, not its age
    id varchar,
    parents varchar,
    authored_at timestamp,
    committed_at timestamp,
    name varchar,
    email varchar,
    subject varchar,
    reverts varchar,
    trailers varchar,
    is_told boolean             -- false: what it changed cannot be read
);
create table git_path (
    path_no integer,
    path varchar
);
create table git_change (
    commit_no bigint,
    path_no integer,
    status varchar,
    old_path_no integer         -- null: not renamed
);
create table git_tag (
    name varchar,
    target varchar,
    tagged_at timestamp         -- null: a plain tag
);
create table git_size (
    path varchar,
    bytes bigint                -- null: the object is missing
);
create table git_lines (
    id varchar,
    added integer,              -- ignored and binary paths left out
    removed integer
);

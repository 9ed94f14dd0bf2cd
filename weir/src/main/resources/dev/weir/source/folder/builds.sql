-- Builds of a plain list, one row each. Where it is not said when one ended, its beginning plus its
-- duration stands for it; the ledger counts these.
create or replace temp table folder_build as
with told as (
    select coalesce(id, 'row ' || row_no) as id, coalesce(name, 'build') as name, url, lower(result) as word,
        commit_sha, branch, pull_request, event_type, row_no,
        instant_of(coalesce(queued_date, created_date)) as queued_at,
        instant_of(started_date) as started_at, instant_of(finished_date) as finished_at,
        try_cast(duration as double) as seconds
    from folder_builds
)
select 'builds:' || id as item_id, name, url, commit_sha, branch, event_type, row_no,
    try_cast(pull_request as bigint) as change_number, queued_at, started_at,
    coalesce(queued_at, started_at) as opened_at,
    coalesce(finished_at, started_at + to_microseconds((seconds * 1e6)::bigint)) as closed_at,
    finished_at is null and started_at is not null and seconds is not null as is_by_duration,
    case when regexp_matches(word, '^(success|succeeded|ok|pass|passed|green|done|fixed)$') then 'success'
        when regexp_matches(word, '^(fail|failed|failure|broken|red)$') then 'failure'
        when regexp_matches(word, '^(error|errored)$') then 'error'
        when regexp_matches(word, '^cancel') then 'cancelled' else word end as outcome
from told;

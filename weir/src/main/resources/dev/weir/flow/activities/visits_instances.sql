-- Visits of a log that tells when work began: an instance from being scheduled, or from the item's
-- last completion before it, until it is completed. Starting again what was completed, without
-- being scheduled anew or anything between, goes on with the same visit: a pause, no loop.
create or replace table visit as
with instance as (
    select
        item_no, stage, instance,
        min(ordinal) as ordinal,
        min(from_at) filter (where state = 'queued') as scheduled_at,
        min(from_at) filter (where state = 'active') as started_at,
        min(from_at) filter (where state <> 'done') as begun_at,
        max(from_at) filter (where state = 'done') as finished_at,
        sum(hours_between(from_at, to_at)) filter (where state = 'active') * 3600.0 as active_seconds,
        sum(hours_between(from_at, to_at)) filter (where state = 'blocked') * 3600.0 as blocked_seconds,
        -- a running maximum: unknown at the beginning of the instance, or known in all its rows
        case when bool_or(last_done_at is null) then null else min(last_done_at) end as last_done_at,
        arg_max(actor, ordinal) as actor,
        arg_max(team, ordinal) as team
    from stay
    group by item_no, stage, instance
),
runs as (
    select
        *,
        sum(is_new) over (partition by item_no order by ordinal rows unbounded preceding) as run
    from (
        select
            *,
            case
                when :merges = 1 and lag(stage) over w = stage and started_at is not null
                    and lag(started_at) over w is not null and scheduled_at is null then 0
                else 1
            end as is_new
        from instance
        window w as (partition by item_no order by ordinal)
    )
),
seen as (
    select
        item_no, stage, min(ordinal) as ordinal,
        coalesce(
            case when min(scheduled_at) is not null then min(begun_at) end,
            case when bool_or(last_done_at is null) then null else min(last_done_at) end
        ) as enabled_at,
        min(begun_at) as begun_at,
        min(started_at) as started_at,
        case when bool_or(finished_at is null) then null else max(finished_at) end as finished_at,
        sum(active_seconds) as active_seconds,
        coalesce(sum(blocked_seconds), 0.0) as blocked_seconds,
        arg_max(actor, ordinal) as actor,
        arg_max(team, ordinal) as team
    from runs
    group by item_no, stage, run
)
select
    item_no,
    'activities' as stream,
    stage,
    cast(row_number() over w as integer) as ordinal,
    coalesce(enabled_at, begun_at) as enabled_at,
    started_at,
    finished_at,
    active_seconds,
    blocked_seconds,
    actor,
    team,
    lag(stage) over w as previous_stage,
    row_number() over (partition by item_no, stage order by seen.ordinal) > 1 as is_again,
    'measured' as provenance
from seen
window w as (partition by item_no order by seen.ordinal);

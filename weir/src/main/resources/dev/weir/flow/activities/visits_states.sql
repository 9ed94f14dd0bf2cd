-- Visits of a state log: as long as an item stays in one stage, whatever its states there. What is
-- done is over: nothing is waited for, and no time is counted.
create or replace table visit as
with runs as (
    select
        *,
        sum(is_new) over (partition by item_no order by ordinal rows unbounded preceding) as run
    from (
        select
            *,
            case
                when lag(stage) over w = stage and (lag(state) over w = 'done') = (state = 'done') then 0
                else 1
            end as is_new
        from stay
        window w as (partition by item_no order by ordinal)
    )
),
seen as (
    select
        item_no,
        stage,
        min(ordinal) as ordinal,
        min(from_at) as enabled_at,
        min(from_at) filter (where state = 'active') as started_at,
        case when bool_and(state = 'done') then min(from_at)
            when bool_or(to_at is null) then null
            else max(to_at) end as finished_at,
        sum(hours_between(from_at, to_at)) filter (where state = 'active') * 3600.0 as active_seconds,
        sum(hours_between(from_at, to_at)) filter (where state in ('blocked', 'external')) * 3600.0
            as blocked_seconds,
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
    enabled_at,
    started_at,
    finished_at,
    case when started_at is null then 0.0 else active_seconds end as active_seconds,
    coalesce(blocked_seconds, 0.0) as blocked_seconds,
    actor,
    team,
    lag(stage) over w as previous_stage,
    row_number() over (partition by item_no, stage order by seen.ordinal) > 1 as is_again,
    'measured' as provenance
from seen
window w as (partition by item_no order by seen.ordinal);

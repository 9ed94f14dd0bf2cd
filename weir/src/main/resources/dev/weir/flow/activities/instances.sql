-- Moments of a log that tells when work began: each row says that an instance of an activity was
-- scheduled, started, suspended or completed. Rows that tell begin and end at once become two.
-- Without a name for it, an instance lasts from the first row after the last completion to its own.
create or replace table moment as
with said as (
    select
        item_no, activity, actor, team, row_no,
        cast(null as bigint) as given_instance,
        occurred_at as happened_at,
        case
            when lifecycle in ('schedule', 'assign', 'reassign', 'enable', 'enabled', 'scheduled')
                then 'queued'
            when lifecycle in ('start', 'resume', 'started', 'begin') then 'active'
            when lifecycle in ('suspend', 'suspended') then 'blocked'
            else 'done'
        end as state,
        3 as place
    from step
    where started_at is null
    union all
    select
        item_no, activity, actor, team, row_no, row_no, started_at, 'active',
        case when started_at = occurred_at then 1 else 2 end
    from step
    where started_at is not null
    union all
    select
        item_no, activity, actor, team, row_no, row_no, occurred_at, 'done',
        case when started_at = occurred_at then 1 else 0 end
    from step
    where started_at is not null and (lifecycle is null or lifecycle <> 'start')
),
ordered as (
    select
        *,
        row_number() over w as place_no,
        max(case when state = 'done' then happened_at end)
            over (w rows between unbounded preceding and 1 preceding) as last_done_at
    from said
    -- what ends at an instant ends before what begins then; what takes no time stays together
    window w as (partition by item_no order by happened_at, place, row_no, state)
)
select
    *,
    coalesce(
        given_instance,
        sum(case when state = 'done' then 1 else 0 end) over (
            partition by item_no, activity order by place_no
            rows between unbounded preceding and 1 preceding
        ),
        0
    ) as instance
from ordered;

create or replace table stay as
select
    item_no, place_no as ordinal, activity as stage, instance, state,
    happened_at as from_at,
    lead(happened_at) over (partition by item_no, activity, instance order by place_no) as to_at,
    last_done_at, actor, team
from moment;

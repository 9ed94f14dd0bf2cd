-- asks:    how much work is finished by the armful rather than one by one?
-- grain:   one row per visit that was finished in the period
-- unit:    visits that were finished together: at the same stage, by the same hands where they are
--          known, none more than a minute after the one before
-- nulls:   none: a visit finished alone is a batch of one
-- source:  batch processing in event logs, after Martin, Pufahl and Mannhardt (Information Systems
--          95, 2021) [unverified]; the minute is ours, and where work is very frequent chance makes
--          batches too
-- version: 1
with finished as (
    select
        item_no, stage, ordinal, finished_at,
        coalesce(cast(actor as varchar), cast(team as varchar), '') as hands
    from visit
    where finished_at >= :since and finished_at < :until
),
marked as (
    select
        *,
        case
            when hours_between(
                lag(finished_at) over (partition by stage, hands order by finished_at, item_no, ordinal),
                finished_at
            ) <= 1 / 60.0 then 0
            else 1
        end as is_new
    from finished
),
numbered as (
    select
        *,
        sum(is_new) over (
            partition by stage, hands order by finished_at, item_no, ordinal rows unbounded preceding
        ) as batch_no
    from marked
),
sized as (
    select *, count(distinct item_no) over (partition by stage, hands, batch_no) as size from numbered
)
select
    item_no,
    cast(stage as varchar) as stage,
    finished_at,
    cast(size as double) as size,
    cast(size > 1 as integer) * cast(1 as double) as is_together,
    week_no(finished_at) as week_no
from sized
order by item_no, ordinal

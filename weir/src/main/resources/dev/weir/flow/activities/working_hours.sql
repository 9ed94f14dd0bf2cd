-- asks:    at which hours is work done at all?
-- grain:   one row per quarter of an hour in which something happened (UTC)
-- unit:    events that begin or end in it
-- nulls:   none
-- source:  ours: nights and weekends without work are not waiting. An hour of the week, in the log's
--          zone, is a working hour from the first to the last of its day that holds at least a fifth
--          of an even share of all events, as most pauses leave no trace
-- version: 1
with moments as (
    -- what ends at four was done before four
    select
        case
            when started_at < occurred_at then occurred_at - interval 1 microsecond
            else occurred_at
        end as at_work
    from step
    union all
    select started_at as at_work from step where started_at < occurred_at
)
select
    make_timestamp(epoch_us(at_work) // 900000000 * 900000000) as quarter_at,
    cast(count(*) as bigint) as n_events
from moments
group by quarter_at
order by quarter_at

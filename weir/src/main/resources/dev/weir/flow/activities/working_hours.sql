-- asks:    at which hours of the week is work done at all?
-- grain:   one row per hour of the week (UTC, 0 is Monday midnight)
-- unit:    events that begin or end in it; is_working from the first to the last hour of a day that
--          holds at least a fifth of an even share, as most pauses leave no trace
-- nulls:   none
-- source:  ours: nights and weekends without work are not waiting
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
),
hours as (
    select cast(unnest(generate_series(0, 167)) as bigint) as hour_of_week
),
counted as (
    select
        hours.hour_of_week,
        hours.hour_of_week - hours.hour_of_week % 24 as day_begins,
        count(moments.at_work) as n_events
    from hours
    left join moments
        on (isodow(moments.at_work) - 1) * 24 + hour(moments.at_work) = hours.hour_of_week
    group by hours.hour_of_week
),
busy as (
    select day_begins, min(hour_of_week) as first_hour, max(hour_of_week) as last_hour
    from counted
    where n_events > 0 and n_events * 168 * 5 >= (select sum(n_events) from counted)
    group by day_begins
)
select
    counted.hour_of_week,
    cast(counted.n_events as bigint) as n_events,
    coalesce(counted.hour_of_week between busy.first_hour and busy.last_hour, false) as is_working
from counted
left join busy on busy.day_begins = counted.day_begins
order by counted.hour_of_week

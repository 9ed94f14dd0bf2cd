-- asks:    where does a typical change spend its time, so that the parts add up?
-- grain:   one row: the middle fifth of the cohort, open commits counted, seen in those released
-- unit:    hours on the calendar, means
-- nulls:   null when so much is open that nobody knows when half are released
-- source:  ours: medians of stages do not add up to the median of the whole; these means do, to
--          the mean of the middle fifth. Shares of the cohort are Kaplan and Meier's (1958), as in
--          lead_time, so the ladder belongs to the same curve as the median
-- version: 2
with cohort as (
    select
        hours_between(authored_at, case when released_at <= :as_of then released_at else :as_of end)
            as lead_hours,
        hours_between(authored_at, integrated_at) as integrate_hours,
        hours_between(integrated_at, released_at) as release_hours,
        case when released_at <= :as_of then 1 else 0 end as is_finished
    from commits
    where
        is_mainline and not is_merge and not is_bot
        and authored_at is not null
        and integrated_at >= :since and integrated_at < :until
),
-- one row per length of time: how many were released after it, and how many were still under way
moment as (
    select
        lead_hours,
        sum(is_finished) as n_finished,
        sum(count(*)) over (
            order by lead_hours rows between current row and unbounded following
        ) as n_at_risk
    from cohort
    group by lead_hours
),
curve as (
    select
        lead_hours,
        n_finished,
        case when n_finished = n_at_risk then 1
        else 1 - exp(sum(ln(nullif(1 - n_finished * 1.0e0 / n_at_risk, 0))) over (order by lead_hours))
        end as released_ratio
    from moment
),
step as (
    select
        lead_hours,
        n_finished,
        coalesce(lag(released_ratio) over (order by lead_hours), 0) as before_ratio,
        released_ratio
    from curve
),
-- the part of each step that lies in the middle fifth, shared by the commits of that step
middle as (
    select
        lead_hours,
        (least(released_ratio, 0.6e0) - greatest(before_ratio, 0.4e0)) / n_finished as weight
    from step
    where n_finished > 0 and released_ratio > 0.4e0 and before_ratio < 0.6e0
),
total as (
    select
        (select max(released_ratio) from curve) >= 0.5e0 as is_known,
        (select cast(sum(is_finished) as double) from cohort) as n_finished
)
select
    case when total.is_known then sum(middle.weight * cohort.integrate_hours) / sum(middle.weight)
    end as integrate_hours,
    case when total.is_known then sum(middle.weight * cohort.release_hours) / sum(middle.weight)
    end as release_hours,
    total.n_finished
from total
left join cohort on cohort.is_finished = 1
left join middle on middle.lead_hours = cohort.lead_hours
group by total.is_known, total.n_finished

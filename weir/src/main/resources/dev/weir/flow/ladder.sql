-- asks:    where does a typical change spend its time, so that the parts add up?
-- grain:   one row: the released commits of the cohort whose lead time is in the middle fifth
-- unit:    hours on the calendar, means
-- nulls:   null when nothing was released
-- source:  ours: medians of stages do not add up to the median of the whole; these means do, to
--          the mean of the middle fifth, which lies close to the median
-- version: 1
with finished as (
    select
        hours_between(authored_at, integrated_at) as integrate_hours,
        hours_between(integrated_at, released_at) as release_hours,
        percent_rank() over (order by hours_between(authored_at, released_at)) as rank_ratio
    from commits
    where
        is_mainline and not is_merge and not is_bot
        and authored_at is not null and released_at is not null
        and integrated_at >= :since and integrated_at < :until
)
select
    avg(integrate_hours) filter (where rank_ratio between 0.4 and 0.6) as integrate_hours,
    avg(release_hours) filter (where rank_ratio between 0.4 and 0.6) as release_hours,
    cast(count(*) as double) as n_finished
from finished

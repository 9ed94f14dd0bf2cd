-- asks:    how often does a release bring out new work, and how much of it?
-- grain:   one row per final release of the period with work from the main line that no earlier
--          release had; maintenance releases have none and are only counted
-- unit:    hours between such releases on the calendar; commits of the main line a release
-- nulls:   gap_hours is null for the first release of all
-- source:  DORA, "deployment frequency" (https://dora.dev/guides/dora-metrics/), release for
--          deployment; batch size: Reinertsen, Principles of Product Development Flow (2009)
-- version: 1
with bringing as (
    select
        release.release_no,
        release.name,
        release.released_at,
        release.n_mainline,
        lag(release.released_at) over (
            partition by release.source
            order by release.released_at, release.release_no
        ) as before_at
    from release
    where release.n_mainline > 0
)
select
    name,
    released_at,
    hours_between(before_at, released_at) as gap_hours,
    cast(n_mainline as double) as n_commits,
    cast(release_no as bigint) as release_no
from bringing
where released_at >= :since and released_at < :until
order by released_at desc, release_no desc

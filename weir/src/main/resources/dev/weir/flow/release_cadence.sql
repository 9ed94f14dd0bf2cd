-- asks:    how often is there a release, and how much is in it?
-- grain:   one row per final release in the period
-- unit:    hours between releases on the calendar; commits a release, merges and bots left out
-- nulls:   gap_hours is null for the first release of all
-- source:  DORA, "deployment frequency" (https://dora.dev/guides/dora-metrics/), release for
--          deployment; batch size: Reinertsen, Principles of Product Development Flow (2009)
-- version: 1
with counted as (
    select
        release.release_no,
        release.name,
        release.released_at,
        release.n_commits,
        lag(release.released_at) over (order by release.released_at, release.release_no) as before_at
    from release
    where not release.is_prerelease or not exists (select 1 from release where not is_prerelease)
)
select
    name,
    released_at,
    hours_between(before_at, released_at) as gap_hours,
    cast(n_commits as double) as n_commits,
    cast(release_no as bigint) as release_no
from counted
where released_at >= :since and released_at < :until
order by released_at desc, release_no desc

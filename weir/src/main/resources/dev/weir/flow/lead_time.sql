-- asks:    how long does a change take from being written until it is released?
-- grain:   one row per commit that came onto the main line in the period, merges and bots left out
-- unit:    hours on the calendar
-- nulls:   lead_hours and integrate_hours are null where a clock was skewed; an unreleased commit
--          is not null but open: its hours are its age at :as_of
-- source:  DORA, "change lead time" (https://dora.dev/guides/dora-metrics/), release for deployment
-- version: 1
with released as (
    -- what was known at :as_of; a later release makes no commit finished before
    select commit_no, released_at, release_no
    from commits
    where released_at <= :as_of
)
select
    commits.item_id,
    commits.title,
    commits.authored_at,
    commits.integrated_at,
    released.released_at,
    release.name as release,
    hours_between(commits.authored_at, coalesce(released.released_at, :as_of)) as lead_hours,
    hours_between(commits.authored_at, commits.integrated_at) as integrate_hours,
    hours_between(commits.integrated_at, coalesce(released.released_at, :as_of)) as release_hours,
    released.released_at is not null as is_finished,
    coalesce(released.release_no, -1) as release_no -- -1: in none yet
from commits
left join released on released.commit_no = commits.commit_no
left join release on release.release_no = released.release_no
where
    commits.is_mainline and not commits.is_merge and not commits.is_bot
    and commits.integrated_at >= :since and commits.integrated_at < :until
order by commits.integrated_at desc, commits.commit_no

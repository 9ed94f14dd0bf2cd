-- asks:    what lead times would the same finished commits have had on another release calendar?
-- grain:   one row per released commit that came onto the main line in the period, merges and bots
--          left out
-- unit:    hours on the calendar
-- nulls:   commits whose clock was skewed, and commits not yet released, are not here
-- source:  ours: an exact reassignment, no model; the work is taken to arrive as it did, to be ready
--          when it is on the main line, and a release to cost nothing
-- version: 1
select
    commits.item_id,
    commits.title,
    commits.authored_at,
    commits.integrated_at,
    commits.released_at,
    release.name as release,
    hours_between(commits.authored_at, commits.released_at) as lead_hours,
    hours_between(commits.authored_at, commits.integrated_at) as integrate_hours,
    micros(commits.integrated_at) as integrated_micros,
    cast(commits.release_no as bigint) as release_no
from commits
join release on release.release_no = commits.release_no
where
    commits.is_mainline and not commits.is_merge and not commits.is_bot
    and commits.authored_at is not null
    and commits.integrated_at >= :since and commits.integrated_at < :until
order by commits.integrated_at desc, commits.commit_no

-- asks:    how long does a change take until it is released, under its own id or as a copy of it?
-- grain:   one row per commit that came onto the main line in the period, merges and bots left out
-- unit:    hours on the calendar
-- nulls:   hours is null where a clock was skewed; a commit in no release, and no copy of which is
--          in one, is open: its hours are its age at :as_of
-- source:  ours: a copy (cherry-pick) is a commit beside the main line with the same author, author
--          date and title; it is kept only where it was released before the commit itself
-- version: 1
select
    commits.item_id,
    commits.title,
    commits.authored_at,
    first_out.name as release,
    first_out.released_at as out_at,
    commits.picked_no is not null as is_picked,
    hours_between(commits.authored_at, coalesce(first_out.released_at, :as_of)) as hours,
    first_out.release_no is not null as is_finished,
    coalesce(first_out.release_no, -1) as release_no
from commits
left join release as first_out
    on
        first_out.release_no = coalesce(commits.picked_no, commits.release_no)
        and first_out.released_at <= :as_of
where
    commits.is_mainline and not commits.is_merge and not commits.is_bot
    and commits.integrated_at >= :since and commits.integrated_at < :until
order by commits.integrated_at desc, commits.commit_no

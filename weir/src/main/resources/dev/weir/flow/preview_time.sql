-- asks:    how long does a change take until anybody can have it, pre-releases counted?
-- grain:   one row per commit that came onto the main line in the period, merges and bots left out
-- unit:    hours on the calendar
-- nulls:   hours is null where a clock was skewed; a commit in no release of either kind is
--          open: its hours are its age at :as_of
-- source:  ours: a release or pre-release holds what its tag reaches, wherever the tag stands
-- version: 2
select
    commits.item_id,
    commits.title,
    commits.authored_at,
    preview.name as preview,
    preview.released_at as previewed_at,
    commits.released_at,
    hours_between(commits.authored_at, coalesce(preview.released_at, :as_of)) as hours,
    preview.release_no is not null as is_finished,
    coalesce(preview.release_no, -1) as release_no
from commits
left join release as preview
    on preview.release_no = commits.preview_no and preview.released_at <= :as_of
where
    commits.is_mainline and not commits.is_merge and not commits.is_bot
    and commits.integrated_at >= :since and commits.integrated_at < :until
order by commits.integrated_at desc, commits.commit_no

-- asks:    how long does a change take until anybody can have it, pre-releases counted?
-- grain:   one row per commit that came onto the main line in the period, merges and bots left out
-- unit:    hours on the calendar
-- nulls:   preview_hours is null where a clock was skewed; a commit in no release of either kind is
--          open: its hours are its age at :as_of
-- source:  ours: a pre-release tagged on the main line holds what was there by then; one tagged
--          beside it, such as on a release branch, is left out, so the true time may be shorter
-- version: 1
with preview as (
    select
        release.source,
        release.release_no,
        release.released_at,
        tagged.integrated_at as reached_at
    from release
    join commits as tagged
        on tagged.source = release.source and tagged.item_id = release.item_id
    where
        release.is_prerelease and release.released_at <= :as_of
        and tagged.is_mainline and tagged.integrated_at <= release.released_at
),
-- Releases are numbered in order of time: the least number is the first one.
first_preview as (
    select
        commits.commit_no,
        min(preview.released_at) as previewed_at,
        min(preview.release_no) as release_no
    from commits
    join preview
        on preview.source = commits.source and preview.reached_at >= commits.integrated_at
    where commits.integrated_at >= :since and commits.integrated_at < :until
    group by commits.commit_no
),
released as (
    select commit_no, released_at, release_no
    from commits
    where released_at <= :as_of
)
select
    commits.item_id,
    commits.title,
    commits.authored_at,
    first_preview.previewed_at,
    released.released_at,
    hours_between(
        commits.authored_at,
        least(
            coalesce(first_preview.previewed_at, released.released_at, :as_of),
            coalesce(released.released_at, first_preview.previewed_at, :as_of)
        )
    ) as preview_hours,
    first_preview.commit_no is not null or released.commit_no is not null as is_finished,
    least(
        coalesce(first_preview.release_no, released.release_no, -1),
        coalesce(released.release_no, first_preview.release_no, -1)
    ) as release_no
from commits
left join first_preview on first_preview.commit_no = commits.commit_no
left join released on released.commit_no = commits.commit_no
where
    commits.is_mainline and not commits.is_merge and not commits.is_bot
    and commits.integrated_at >= :since and commits.integrated_at < :until
order by commits.integrated_at desc, commits.commit_no

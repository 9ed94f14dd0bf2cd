-- asks:    what is finished on the main line and waits for a release, since when, and how much of it
--          is out in another way: in a pre-release, or as a copy (cherry-pick) in a release?
-- grain:   one row per commit on the main line that no release contains at :as_of
-- unit:    hours on the calendar since it came onto the main line
-- nulls:   age_hours is null where a clock was skewed
-- source:  work item age, Vacanti, Actionable Agile Metrics (2015)
-- version: 2
select
    item_id,
    title,
    integrated_at,
    hours_between(integrated_at, :as_of) as age_hours,
    preview_no is not null as is_previewed,
    picked_no is not null as is_picked
from commits
where is_mainline and not is_merge and not is_bot and released_at is null
order by integrated_at, commit_no

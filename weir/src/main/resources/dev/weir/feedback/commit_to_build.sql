-- asks:    how long after a commit came to the main line does its first build pass?
-- grain:   one row per commit of the main line with a build, of the period or, where it has none, of
--          all there are; the slowest first
-- unit:    hours from the main line to the end of the first build that passed, 0 where it had passed
--          before, on a branch; params: :since, :until, :as_of
-- nulls:   none; a commit whose builds have not passed yet is open (is_finished 0). Commits without
--          any build are not here: connections counts them
-- source:  Continuous Delivery (commit stage); DORA, continuous integration
-- version: 1
with built as (
    select commits.item_id, commits.title, commits.integrated_at,
        min(case when build.outcome in ('success', 'passed') and build.closed_at <= :as_of
            then build.closed_at end) as passed_at
    from commits
    join link on link.to_item = commits.item_id and link.qualifier = 'ran_on'
    join item as build on build.item_id = link.from_item and build.kind = 'build'
    where commits.is_mainline and commits.integrated_at <= :as_of
    group by commits.item_id, commits.title, commits.integrated_at
)
select item_id, title, integrated_at, passed_at,
    greatest(hours_between(integrated_at, coalesce(passed_at, :as_of)), 0) as hours,
    case when passed_at is null then 0 else 1 end as is_finished,
    week_no(integrated_at) as week_no
from built
where integrated_at >= :since and integrated_at < :until
    or not exists (select 1 from built where integrated_at >= :since and integrated_at < :until)
order by hours desc, item_id

-- Five commits worth telling, one of a kind; the cohort is what came onto the main line in the
-- period. Ties go to the newer commit. Typical and slow are near the lead time's p50 and p95, which
-- count open commits (:p50_hours, :p95_hours; -1: not known, then those of released commits).
with cohort as (
    select
        commits.*,
        release.name as release,
        hours_between(commits.authored_at, commits.released_at) as lead_hours
    from commits
    left join release on release.release_no = commits.release_no
    where
        commits.is_mainline and not commits.is_merge and not commits.is_bot
        and (commits.work_type is null or commits.work_type <> 'release')
        and commits.integrated_at >= :since and commits.integrated_at < :until
),
middle as (
    select
        coalesce(
            nullif(:p50_hours, -1), percentile_cont(0.5) within group (order by lead_hours)
        ) as p50_hours,
        coalesce(
            nullif(:p95_hours, -1), percentile_cont(0.95) within group (order by lead_hours)
        ) as p95_hours
    from cohort
),
undone as (
    select reverted_commit_no as commit_no, min(integrated_at) as undone_at
    from commits
    where reverted_commit_no is not null and work_type = 'revert'
    group by reverted_commit_no
),
picked as (
    (
        select 1 as place, 'typical' as kind, cohort.commit_no from cohort, middle
        where lead_hours is not null
        order by abs(lead_hours - p50_hours), cohort.commit_no limit 1
    )
    union all
    (
        select 2 as place, 'slow' as kind, cohort.commit_no from cohort, middle
        where lead_hours is not null
        order by abs(lead_hours - p95_hours), cohort.commit_no limit 1
    )
    union all
    (
        select 3 as place, 'sent_back' as kind, cohort.commit_no
        from cohort
        join undone on undone.commit_no = cohort.commit_no
        where undone.undone_at > cohort.integrated_at
        order by cohort.commit_no limit 1
    )
    union all
    (
        select 4 as place, 'urgent' as kind, cohort.commit_no from cohort
        where work_type = 'fix' and lead_hours is not null
        order by lead_hours, cohort.commit_no limit 1
    )
    union all
    (
        select 5 as place, 'newest' as kind, cohort.commit_no from cohort
        where lead_hours is not null
        order by released_at desc, integrated_at desc, cohort.commit_no limit 1
    )
)
select
    picked.kind,
    cohort.item_id,
    cohort.title,
    cohort.authored_at,
    cohort.integrated_at,
    cohort.released_at,
    cohort.release,
    case when picked.kind = 'sent_back' then undone.undone_at end as undone_at
from picked
join cohort on cohort.commit_no = picked.commit_no
left join undone on undone.commit_no = picked.commit_no
order by picked.place

-- asks:    which release did most changes of the period wait for?
-- grain:   one row per release with commits that came onto the main line in the period, the largest
--          first; a row without a name holds those that are in none yet; merges and bots left out
-- unit:    commits
-- nulls:   commits whose clock was skewed are not counted, as in lead_time
-- source:  ours: where one release carries most changes, the median is the story of one wait
-- version: 1
with cohort as (
    select case when released_at <= :as_of then release_no end as release_no
    from commits
    where
        is_mainline and not is_merge and not is_bot
        and integrated_at >= :since and integrated_at < :until and authored_at is not null
)
select
    release.name as release,
    release.released_at,
    count(*) as n_commits
from cohort
left join release on release.release_no = cohort.release_no
group by cohort.release_no, release.name, release.released_at
order by release.name is null, n_commits desc, release

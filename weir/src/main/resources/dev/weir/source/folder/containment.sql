-- Which commits each successful deployment brought, by the parents of the commits: those it can reach
-- and the one before it, of the same repository and environment, could not. The first one of a
-- repository brings nothing that is known, for nothing says what ran before it.
insert into link
with recursive deployed as (
    select deployment_id, commit_sha, lag(commit_sha) over (
            partition by repo_url, environment
            order by coalesce(finished_at, started_at, opened_at), row_no) as previous_sha
    from folder_deployment where outcome = 'success' and commit_sha is not null
), pair as (
    select * from deployed
    where previous_sha <> commit_sha and exists (select 1 from folder_commit_parents)
), reach(root, sha) as (
    select distinct sha, sha from (
        select commit_sha as sha from pair union all select previous_sha from pair)
    union
    select reach.root, parents.parent_commit_sha
    from reach join folder_commit_parents as parents on parents.commit_sha = reach.sha
)
select distinct pair.deployment_id, reach.sha, 'brings',
    'reachable from this deployment and not from the one before', 1.0
from pair join reach on reach.root = pair.commit_sha
where not exists (
        select 1 from reach as had where had.root = pair.previous_sha and had.sha = reach.sha)
order by pair.deployment_id, reach.sha;

-- From GitHub's things to items. A pull request that only the list of issues told of is a change
-- all the same.
create or replace temp table github_change as
select repository, number, title, html_url, created_at, closed_at, merged_at, merge_commit_sha,
    draft, user, labels, milestone, head, base, closes, assisted
from github_pull
union all by name
select repository, number, title, html_url, created_at, closed_at, pull_request.merged_at, draft,
    user, labels, milestone, closes
from github_issue
where pull_request is not null
    and (repository, number) not in (select (repository, number) from github_pull);

create or replace temp table github_item as
select repository, github_item(repository, number) as item_id, 'change' as kind, number,
    title, html_url as url, user as who, [l.name for l in labels] as labels,
    github_time(created_at) as opened_at,
    github_time(coalesce(merged_at, closed_at)) as closed_at,
    case when merged_at is not null then 'merged'
        when closed_at is not null then 'abandoned' end as outcome
from github_change
union all
select repository, github_item(repository, number), 'issue', number, title, html_url, user,
    [l.name for l in labels], github_time(created_at), github_time(closed_at),
    case when closed_at is not null then coalesce(state_reason, 'completed') end
from github_issue where pull_request is null
union all
select repository, repository || '/run/' || run.id, 'build', run_number, name, run.html_url, actor,
    [], github_time(run.created_at),
    case when run.conclusion is not null then coalesce(ended.ended_at, github_time(updated_at)) end,
    run.conclusion
from github_run as run
-- A run itself does not say when it ended, and its last change may be later.
left join (select repository as in_repository, run_id, max(github_time(completed_at)) as ended_at
    from github_job group by all having bool_and(completed_at is not null)) as ended
    on ended.in_repository = run.repository and ended.run_id = run.id
union all
select repository, repository || '/job/' || id, 'job', null, name, html_url, null, [],
    github_time(coalesce(created_at, started_at)), github_time(completed_at),
    conclusion
from github_job
union all
select repository, repository || '/deployment/' || deployment.id, 'deployment', null,
    coalesce(environment, task), null, creator, [], github_time(created_at),
    ended.ended_at, ended.state
from github_deployment as deployment
left join (
    select repository as in_repository, deployment_id, min(github_time(created_at)) as ended_at,
        arg_min(state, created_at) as state
    from github_status where state in ('success', 'failure', 'error') group by all) as ended
    on ended.in_repository = deployment.repository and ended.deployment_id = deployment.id
union all
select repository, repository || '/release/' || id, 'release', null, coalesce(nullif(name, ''),
    tag_name), html_url, author, [], github_time(published_at), github_time(published_at),
    case when draft then null when prerelease then 'prerelease' else 'released' end
from github_release;

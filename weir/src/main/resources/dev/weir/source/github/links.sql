-- Connections GitHub itself states, and one rule on words.
insert into link
with stated as (
    select github_item(repository, number) as from_item, merge_commit_sha as to_item,
        'merged_as' as qualifier, 'the pull request names its merge commit' as rule,
        1.0 as confidence
    -- Of an unmerged one it is a trial merge that never reached the main line.
    from github_change where merged_at is not null and merge_commit_sha is not null
    union all
    select github_item(repository, number), sha, 'merged_as', 'the merge event names its commit', 1.0
    from github_happening where event = 'merged' and sha is not null and number is not null
    union all
    select github_item(repository, number), head.sha, 'head', 'the pull request names its head', 1.0
    from github_change where head.sha is not null
    union all
    select github_item(repository, number), sha, 'contains', 'the pull request lists its commits',
        1.0
    from github_happening where event = 'committed' and sha is not null and number is not null
    union all
    select repository || '/run/' || id, head_sha, 'ran_on', 'the run names its commit', 1.0
    from github_run where head_sha is not null
    union all
    select repository || '/run/' || id, github_item(repository, p.number), 'ran_for',
        'the run names its pull requests', 1.0
    from (select repository, id, unnest(pull_requests) as p from github_run)
    where p.number is not null
    union all
    select repository || '/job/' || id, repository || '/run/' || run_id, 'part_of',
        'the job names its run', 1.0
    from github_job where run_id is not null
    union all
    select repository || '/deployment/' || id, sha, 'deploys', 'the deployment names its commit', 1.0
    from github_deployment where sha is not null
    union all
    -- In the words GitHub acts on itself; it does so on the default branch only.
    select github_item(repository, number), github_item(repository, closed), 'closes',
        'a closing word and a number in the text', 0.95
    from (select repository, number, unnest(closes) as closed from github_change)
    union all
    select github_item(regexp_extract(source.repository_url, '/repos/([^/]+/[^/]+)$', 1),
        source.number), github_item(repository, number), 'mentions',
        'the other one mentions it', 0.5
    from github_happening
    where event = 'cross-referenced' and source.number is not null and number is not null
)
select from_item, to_item, qualifier, arg_max(rule, confidence), max(confidence)
from stated
where from_item <> to_item
    and (from_item, to_item, qualifier) not in (select (from_item, to_item, qualifier) from link)
group by from_item, to_item, qualifier
order by from_item, to_item, qualifier;

-- asks:    how much of what belongs together is known to?
-- grain:   one row per thing that should lead to another, those that do not first
-- unit:    1 where it does, else 0
-- nulls:   rule and confidence are null where nothing was found
-- source:  ours: links by rule, each with the share of such links expected to be true
-- version: 1
with read as (
    select exists (select 1 from commits) as has_commits,
        exists (select 1 from item where kind = 'change') as has_changes,
        exists (select 1 from item where kind = 'issue') as has_issues,
        exists (select 1 from item where kind = 'deployment') as has_deployments
),
asked as (
    select 'change_commit' as pair, item_id, opened_at from item cross join read
    where kind = 'change' and outcome = 'merged' and has_commits
    union all
    select 'change_issue', item_id, opened_at from item cross join read
    where kind = 'change' and has_issues
    union all
    select 'issue_change', item_id, opened_at from item cross join read
    where kind = 'issue' and outcome = 'completed' and has_changes
    union all
    select 'build_commit', item_id, opened_at from item cross join read
    where kind = 'build' and has_commits
    union all
    -- only of the time builds were read of: before and after it nobody could have seen them
    select 'commit_build', commits.item_id, commits.integrated_at
    from commits, (
        select min(opened_at) as first_at, max(opened_at) as last_at from item where kind = 'build'
    ) as built
    where commits.is_mainline and not commits.is_merge
        and commits.integrated_at between built.first_at and built.last_at
    union all
    select 'deployment_commit', item_id, opened_at from item cross join read
    where kind = 'deployment' and has_commits
    union all
    select 'incident_deployment', item_id, opened_at from item cross join read
    where kind = 'incident' and has_deployments
),
way as (
    select 'change_commit' as pair, link.from_item as item_id, link.rule, link.confidence
    from link join commits on commits.item_id = link.to_item
    where link.qualifier = 'merged_as'
    union all
    select case item.kind when 'change' then 'change_issue' else '' end, link.from_item, link.rule,
        link.confidence
    from link join item on item.item_id = link.from_item
    where link.qualifier in ('closes', 'mentions')
    union all
    select 'issue_change', link.to_item, link.rule, link.confidence
    from link join item on item.item_id = link.from_item and item.kind = 'change'
    where link.qualifier in ('closes', 'mentions')
    union all
    select 'build_commit', link.from_item, link.rule, link.confidence
    from link join commits on commits.item_id = link.to_item where link.qualifier = 'ran_on'
    union all
    select 'commit_build', link.to_item, link.rule, link.confidence
    from link where link.qualifier = 'ran_on'
    union all
    select 'deployment_commit', link.from_item, link.rule, link.confidence
    from link join commits on commits.item_id = link.to_item where link.qualifier = 'deploys'
    union all
    select 'incident_deployment', link.from_item, link.rule, link.confidence
    from link where link.qualifier = 'caused_by'
),
best as (
    select pair, item_id, max_by(rule, confidence) as rule, max(confidence) as confidence
    from way group by pair, item_id
)
select asked.pair, asked.item_id, asked.opened_at, best.rule, best.confidence,
    case when best.item_id is null then 0 else 1 end as is_connected
from asked left join best on best.pair = asked.pair and best.item_id = asked.item_id
order by is_connected, asked.pair, asked.opened_at, asked.item_id

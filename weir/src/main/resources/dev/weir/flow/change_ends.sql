-- When each change was built after its merge, and when it came out: rows a change, null: not seen.
-- A deployment brings the changes of the main line up to its commit that no production deployment
-- before it had; what the first one brought is not known, for nothing says what ran before it.
create or replace temp table change_landed as
select link.from_item as item_id, commits.source, link.to_item as commit_id,
    commits.integrated_at, commits.released_at
from link join item on item.item_id = link.from_item and item.kind = 'change'
left join commits on commits.item_id = link.to_item
where link.qualifier = 'merged_as' and link.confidence >= 0.9;

create or replace temp table production_deployment as
select item.item_id, item.closed_at, link.to_item as commit_id, commits.source,
    commits.integrated_at,
    min(commits.integrated_at) over (partition by commits.source) as first_had
from item
join link on link.from_item = item.item_id and link.qualifier = 'deploys'
left join commits on commits.item_id = link.to_item and commits.is_mainline
where item.kind = 'deployment' and item.outcome = 'success' and item.closed_at is not null
    and item.item_id in (
        select item_id from item_change
        where (name = 'production' and value = 'yes')
            or (name = 'environment' and is_production(value)));

create or replace temp table change_end as
with brought as (
    select landed.item_id, landed.commit_id, min(deployed.closed_at) as deployed_at
    from change_landed as landed
    join production_deployment as deployed on deployed.commit_id = landed.commit_id
        or (deployed.source = landed.source and deployed.integrated_at >= landed.integrated_at
            and landed.integrated_at > deployed.first_had
            and deployed.closed_at >= landed.integrated_at)
    group by landed.item_id, landed.commit_id
), out as (
    select landed.item_id,
        case when bool_and(brought.deployed_at is not null) then max(brought.deployed_at) end
            as deployed_at,
        -- of several commits the last one counts, and all of them must be out
        case when bool_and(landed.released_at is not null) then max(landed.released_at) end
            as released_at
    from change_landed as landed left join brought
        on brought.item_id = landed.item_id and brought.commit_id = landed.commit_id
    group by landed.item_id
), built as (
    select landed.item_id, min(build.opened_at) as build_at,
        min(build.closed_at) filter (where build.outcome = 'success') as built_at
    from change_landed as landed
    join link on link.to_item = landed.commit_id and link.qualifier = 'ran_on'
    join item as build on build.item_id = link.from_item and build.kind = 'build'
    group by landed.item_id
), seen as (
    -- where deployments are recorded, they say when a change is out; else releases do
    select exists (select 1 from production_deployment) as has_deployments
)
select out.item_id, built.build_at, built.built_at,
    case when seen.has_deployments then out.deployed_at else out.released_at end as out_at
from out cross join seen left join built on built.item_id = out.item_id;

-- The changes that can be followed: of a merged one nothing more is known when commits were read and
-- none of them is linked to it. Where no commits were read, the way ends with the merge.
create or replace temp table change_followed as
select item_id, opened_at, closed_at, actor, outcome,
    case when outcome <> 'merged' then 'Closed unmerged'
        when (select count(*) from commits) = 0 then 'Merged' else 'Wait for release' end as last_stage
from item
where kind = 'change' and (outcome is distinct from 'merged'
    or (select count(*) from commits) = 0
    or item_id in (select item_id from change_landed where source is not null));

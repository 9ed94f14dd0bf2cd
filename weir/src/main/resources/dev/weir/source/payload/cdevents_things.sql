-- CDEvents of versions 0.3 to 0.5, one row an event. Types end in the version of their own, which
-- says nothing here; a subject is known by its source and id together.
create or replace temp table cdevent as
with told as (
    select fetched, data, lower(split_part(data->>'$.context.type', '.', 3)) as subject,
        lower(split_part(data->>'$.context.type', '.', 4)) as predicate,
        data->>'$.context.source' as told_by, data->>'$.context.id' as id,
        coalesce(instant_of(data->>'$.context.timestamp'), instant_of(data->>'$.time')) as happened_at,
        data->>'$.subject.id' as subject_id, data->'$.subject.content' as c,
        coalesce(nullif(data->>'$.subject.source', ''), data->>'$.context.source', '') as place
    from payload where shape = 'cdevents'
)
select *, case subject when 'change' then 'change' when 'ticket' then 'issue'
        when 'incident' then 'incident' when 'build' then 'build' when 'pipelinerun' then 'build'
        when 'taskrun' then 'job' when 'service' then case
            when predicate in ('deployed', 'upgraded', 'rolledback') then 'deployment' end
        end as kind,
    'cdevents:' || place || '#' || case when subject = 'service'
        then subject || '/' || subject_id || '/' || id else subject || '/' || subject_id end
        as item_id
from told where subject_id is not null and happened_at is not null;

create or replace temp table cdevent_item as
select kind, item_id, min_by(place, happened_at) as place,
    coalesce(max_by(coalesce(c->>'$.summary', c->>'$.description', c->>'$.pipelineName',
        c->>'$.taskName'), happened_at), any_value(subject_id)) as title,
    max_by(coalesce(c->>'$.url', c->>'$.uri', c->>'$.ticketURI'), happened_at) as url,
    min_by(c->>'$.creator', happened_at) as who,
    -- a thing whose beginning was not told has none that is known
    min(happened_at) filter (predicate in ('created', 'detected', 'reported', 'queued', 'started', 'deployed',
        'upgraded', 'rolledback')) as opened_at,
    max(happened_at) filter (predicate in ('merged', 'abandoned', 'closed', 'resolved', 'finished', 'deployed',
        'upgraded', 'rolledback')) as closed_at,
    case kind when 'change' then case max_by(predicate, happened_at)
                filter (predicate in ('merged', 'abandoned'))
            when 'merged' then 'merged' when 'abandoned' then 'abandoned' end
        when 'deployment' then 'success'
        when 'build' then lower(max_by(c->>'$.outcome', happened_at) filter (predicate = 'finished'))
        when 'job' then lower(max_by(c->>'$.outcome', happened_at) filter (predicate = 'finished'))
        else case when bool_or(predicate in ('closed', 'resolved')) then 'completed' end
    end as outcome,
    bool_or(lower(c->>'$.ticketType') = 'bug') as is_fix
from cdevent where kind is not null group by kind, item_id;

create or replace temp table cdevent_person as
select who, :first_person - 1 + row_number() over (order by min(opened_at), who) as actor
from cdevent_item where who is not null and :keep_people = 1 group by who;

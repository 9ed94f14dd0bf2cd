-- The events of each item with the one before, by name. Names are enumerations: small as numbers,
-- and texts to whoever asks.
create or replace type activity_name as enum (
    select text from event_name where kind = 'activity' order by text
);
create or replace type actor_name as enum (select text from event_name where kind = 'actor' order by text);
create or replace type team_name as enum (select text from event_name where kind = 'team' order by text);
create or replace type lifecycle_word as enum (
    select distinct lower(text) as word from event_name where kind = 'lifecycle' order by word
);

create or replace table step as
select
    coded_event.item_no,
    coded_event.ordinal,
    coded_event.rowid as row_no,
    activity.name as activity,
    lifecycle.word as lifecycle,
    actor.name as actor,
    team.name as team,
    coded_event.started_at,
    coded_event.occurred_at,
    previous.name as previous_activity,
    coded_event.previous_at,
    coded_event.is_again
from coded_event
join (
    select no, cast(text as activity_name) as name from event_name where kind = 'activity'
) as activity on activity.no = coded_event.activity_no
left join (
    select no, cast(text as activity_name) as name from event_name where kind = 'activity'
) as previous on previous.no = coded_event.previous_no
left join (
    select no, cast(lower(text) as lifecycle_word) as word from event_name where kind = 'lifecycle'
) as lifecycle on lifecycle.no = coded_event.lifecycle_no
left join (
    select no, cast(text as actor_name) as name from event_name where kind = 'actor'
) as actor on actor.no = coded_event.actor_no
left join (
    select no, cast(text as team_name) as name from event_name where kind = 'team'
) as team on team.no = coded_event.team_no;

drop table coded_event;

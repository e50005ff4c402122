-- Agents, and the calls of an agent that are of one type.
create table people as
  with groups as (
    select 'agent' as kind, agent as id, * from calls where agent is not null
    union all
    select 'type', agent || ' ' || type, * from calls where agent is not null
  ), placed as (
    select *, row_number() over (partition by kind, id order by wait) as place, count(*) over (partition by kind, id) as size
    from groups
  )
  select
    kind, id,
    count(*) as handled,
    count(distinct day) as days,
    quotient(sum(talk), count(*), 0) as handle_time,
    quotient(sum(wait), count(*), 0) as answer_speed,
    quotient(count(*) filter (where soon), count(*), 2) as within20,
    -- Nearest rank: the least wait that nine tenths of the calls do not exceed.
    min(wait) filter (where place * 10 >= size * 9) as slowest_tenth
  from placed
  group by kind, id;

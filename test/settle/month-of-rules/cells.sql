-- A month of agents and leads by every rule that is newer than the first plans, worked out in exact numeric. Nothing here comes from the library: the
-- rules are those of the semantics, written down once more.

-- A figure: a value, not applicable (neither), or a fault.
create type figure as (value numeric, fault boolean);
-- A condition: true, false, unknown (neither), or a fault.
create type truth as (value boolean, fault boolean);

create function figure(numeric) returns figure language sql immutable as $$ select row($1, false)::figure $$;
create function fault() returns figure language sql immutable as $$ select row(null, true)::figure $$;
create function of_two(a figure, b figure, value numeric) returns figure language sql immutable as $$
  select case when a.fault or b.fault then fault() when a.value is null or b.value is null then figure(null) else figure(value) end $$;
create function plus(a figure, b figure) returns figure language sql immutable as $$ select of_two(a, b, a.value + b.value) $$;
create function minus(a figure, b figure) returns figure language sql immutable as $$ select of_two(a, b, a.value - b.value) $$;
create function times(a figure, b figure) returns figure language sql immutable as $$ select of_two(a, b, a.value * b.value) $$;
create function times(a figure, b numeric) returns figure language sql immutable as $$ select times(a, figure(b)) $$;
create function or_else(a figure, b numeric) returns figure language sql immutable as $$
  select case when a.fault or a.value is not null then a else figure(b) end $$;

-- Half up at so many places, by whole numbers: no quotient is cut off before it is rounded.
create function quotient(a numeric, b numeric, places int) returns numeric language sql immutable as $$
  select case when b = 0 then null
    else sign(a) * sign(b) * div(2 * abs(a) * 10::numeric ^ places + abs(b), 2 * abs(b)) * 10::numeric ^ -places end $$;
create function ratio(a figure, b figure, places int) returns figure language sql immutable as $$
  select of_two(a, b, quotient(a.value, b.value, places)) $$;
create function shown(a figure) returns figure language sql immutable as $$
  select case when a.value is null then a else figure(round(a.value, 2)) end $$;

-- The part of a above one bound and up to another, which may be none.
create function slice(a figure, low figure, high figure) returns figure language sql immutable as $$
  select case when high is null then of_two(a, low, greatest(a.value - low.value, 0))
    else minus(of_two(of_two(a, low, 0), high, greatest(least(a.value, high.value) - low.value, 0)), figure(0)) end $$;

create function at_least(a figure, b figure) returns truth language sql immutable as $$
  select row(case when a.fault or b.fault then null else a.value >= b.value end, a.fault or b.fault)::truth $$;
create function at_least(a figure, b numeric) returns truth language sql immutable as $$ select at_least(a, figure(b)) $$;

-- A cell: absent and unreadable are faults, null is not applicable; money finer than a cent and parts of a whole are faults, too.
create function cell(r jsonb, k text, places int) returns figure language sql immutable as $$
  select case
    when not r ? k then fault()
    when jsonb_typeof(r -> k) = 'null' then figure(null)
    when r ->> k !~ '^-?[0-9]+(\.[0-9]+)?$' then fault()
    when scale(trim_scale((r ->> k)::numeric)) > places then fault()
    else figure((r ->> k)::numeric) end $$;

-- The rows as they were handed in, by their list, and the values of the policy's parameters among them.
create table given (list text, place int, r jsonb);
create function p(name text) returns numeric language sql stable as $$
  select (r ->> 'value')::numeric from given where list = 'parameters' and r ->> 'id' = name $$;
create view people_in as select place, r from given where list = 'people';
create view teams_in as select place, r from given where list = 'teams';
create view adjustments_in as select r from given where list = 'adjustments';
create view carry_ins_in as select r from given where list = 'carryIns';

-- A gate: of what is not applicable it says itself whether it is passed.
create function gate(condition truth, without text) returns text language sql immutable as $$
  select case when condition.fault then 'faulty' when condition.value then 'passed' when not condition.value then 'failed' else without end $$;

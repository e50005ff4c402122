-- The call centre once more, in PostgreSQL's exact numeric and from the raw text of the CSV file. It shares nothing with the library.

create view calls as
  select
    type, outcome, date as day, q_time::integer as wait, ser_time::integer as talk,
    case when outcome = 'AGENT' and server <> 'NO_SERVER' then server end as agent,
    outcome = 'AGENT' as served,
    outcome = 'HANG' and q_time::integer > 5 as gave_up,
    q_time::integer <= 20 as soon
  from calls_csv;

-- numeric divides to sixteen digits or more, and a quotient of two numbers of calls or seconds is a tie at the place after the last or far
-- from one, so rounding it is no double rounding.
create function quotient(dividend numeric, divisor numeric, places integer) returns numeric
language sql immutable as $$
  select round(dividend / nullif(divisor, 0), places)
$$;

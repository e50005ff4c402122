create function straight_line(at numeric, nothing numeric, everything numeric) returns numeric
language sql immutable as $$
  select case
    when everything > nothing then round(100 * (least(greatest(at, nothing), everything) - nothing) / (everything - nothing), 2)
    else round(100 * (nothing - greatest(least(at, nothing), everything)) / (nothing - everything), 2)
  end
$$;

create table scores as
  with points as (
    select id,
      straight_line(quotient(handled, days, 1), 20, 90) as per_day,
      straight_line(handle_time, 300, 120) as handle_time,
      straight_line(within20, 0.40, 0.80) as within20
    from people where kind = 'agent'
  ), sums as (
    select *, round((40 * per_day + 30 * handle_time + 30 * within20) / 100, 2) as score from points
  )
  select *, case when score >= 75 then 'A' when score >= 60 then 'B' when score >= 45 then 'C' else 'D' end as grade from sums;

-- Those who are tied fill as many places as they are, and share those places' prizes, down to the agora.
create table placings as
  with entries as (
    select id, factor.*
    from people cross join lateral (values
      (1, 'handled', handled, 1), (2, 'within20', within20, 1), (3, 'answerSpeed', answer_speed, -1)
    ) as factor (position, factor, figure, sign)
    where kind = 'agent' and handled >= 100
  ), ranked as (
    select entries.*,
      rank() over (partition by factor order by sign * figure desc) as rank,
      count(*) over (partition by factor, figure) as tied
    from entries
  )
  select ranked.*, (
    select trunc(coalesce(sum(prize), 0)::numeric / ranked.tied, 2)
    from unnest(array[500, 400, 300, 250, 200, 150, 100, 80, 60, 40]) with ordinality as prizes (prize, place)
    where place between rank and rank + tied - 1
  ) as prize
  from ranked;

-- Overall, the sum of the ranks counts, lowest first.
create table overall as
  select id, sum(rank) as figure, rank() over (order by sum(rank)) as rank from placings group by id;

create view pay as
  select id,
    -- A grade of a few calls pays nothing.
    round(case when handled < 100 then 0 when grade = 'A' then 800 when grade = 'B' then 500 when grade = 'C' then 200 else 0 end, 2) as by_grade,
    (select round(case when service_level >= 0.80 and abandonment <= 0.05 then 300 else 0 end, 2) from teams where kind = 'centre') as by_centre,
    coalesce((select round(sum(prize), 2) from placings where placings.id = scores.id), 0.00) as by_pk
  from scores join (select id, handled from people where kind = 'agent') as agents using (id);

-- Points of 100 between two readings, on a straight line, rounded once.
create function straight_line(at numeric, nothing numeric, everything numeric) returns numeric
language sql immutable as $$
  select round(100 * (least(greatest(at, nothing), everything) - nothing) / (everything - nothing), 2)
$$;

create view score_items as
  select row_index, id, item.*
  from agents cross join lateral (values
    ('satisfaction', 35, (satisfaction).state, straight_line((satisfaction).value, 0.80, 0.95)),
    ('conversion',   30, (conversion).state,   straight_line((conversion).value, 0.20, 0.60)),
    ('response',     20, (response).state,
      case when (response).value <= 20 then 100 when (response).value <= 30 then 85 when (response).value <= 45 then 60 else 0 end),
    ('replyRate',    15, (reply_rate).state,
      case when (reply_rate).value >= 0.98 then 100 when (reply_rate).value >= 0.95 then 80 when (reply_rate).value >= 0.90 then 60 else 0 end)
  ) as item (item, weight, state, points);

-- An item without a reading is out of both sums; praise and violations come after the division, and the range after those.
create table scores as
  with sums as (
    select row_index, id,
      bool_or(state = 'fault') as faulty,
      coalesce(sum(weight) filter (where state <> 'n/a'), 0) as weight,
      sum(weight * points) filter (where state = 'value') as points,
      max(trim_scale(points)) filter (where item = 'satisfaction' and state = 'value') as satisfaction,
      max(trim_scale(points)) filter (where item = 'conversion' and state = 'value') as conversion,
      max(trim_scale(points)) filter (where item = 'response' and state = 'value') as response,
      max(trim_scale(points)) filter (where item = 'replyRate' and state = 'value') as reply_rate
    from score_items
    group by row_index, id
  ), scored as (
    select sums.*,
      case (agents.conduct).state when 'n/a' then 0.00 when 'value' then round((agents.conduct).value, 2) end as conduct,
      case when faulty or (agents.conduct).state = 'fault' then 'faulty' when weight = 0 then 'notApplicable' else 'value' end as state
    from sums join agents using (row_index)
  ), within_range as (
    select *, case when state = 'value' then least(100.00, greatest(0.00, round(points / weight, 2) + conduct)) end as score
    from scored
  )
  select row_index, id, state, satisfaction, conversion, response, reply_rate, weight, conduct, score,
    case when score >= 90 then 'A' when score >= 75 then 'B' when score >= 60 then 'C' when score >= 0 then 'D' end as grade
  from within_range;
